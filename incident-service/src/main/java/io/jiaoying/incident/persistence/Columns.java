package io.jiaoying.incident.persistence;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values between PostgreSQL's columns and ours. */
public final class Columns {
    private Columns() {}

    public static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    public static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    public static @Nullable Instant instantOrNull(Row row, String column) {
        OffsetDateTime value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }

    /** Parameters in order; nulls allowed. */
    public static Tuple values(@Nullable Object... values) {
        return Tuple.from(Arrays.asList(values));
    }

    public static <T> List<T> list(RowSet<Row> rows, Function<Row, T> each) {
        var list = new ArrayList<T>(rows.size());
        for (Row row : rows) {
            list.add(each.apply(row));
        }
        return list;
    }
}
