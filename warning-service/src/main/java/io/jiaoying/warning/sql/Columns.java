package io.jiaoying.warning.sql;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The few conversions between rows and values that every statement needs. */
public final class Columns {
    private Columns() {}

    public static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    public static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    public static @Nullable Instant instantOrNull(Row row, String column) {
        OffsetDateTime value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }

    public static UUID id(Row row, String column) {
        return row.getUUID(column);
    }

    public static @Nullable UUID idOrNull(Row row, String column) {
        return row.getUUID(column);
    }

    public static @Nullable String textOrNull(Row row, String column) {
        return row.getString(column);
    }

    /** Parameters in order; nulls allowed. */
    public static Tuple args(@Nullable Object... values) {
        return Tuple.from(Arrays.asList(values));
    }

    public static UUID[] ids(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    public static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        List<T> all = new ArrayList<>(rows.size());
        for (Row row : rows) {
            all.add(read.apply(row));
        }
        return all;
    }

    public static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> read) {
        for (Row row : rows) {
            return Optional.of(read.apply(row));
        }
        return Optional.empty();
    }
}
