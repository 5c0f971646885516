package io.jiaoying.deadlines;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the watcher sees in one statement: the database's time, and per kind when to be there next. */
record DeadlineLook(Instant databaseTime, List<DueKind> kinds) {
    private static final String NEXT = """
            SELECT clock_timestamp(), k.kind,
                   (SELECT attempt_at FROM deadline d WHERE d.kind = k.kind AND d.state = 'open' ORDER BY attempt_at LIMIT 1)
            FROM unnest($1::text[]) AS k(kind)""";

    static Uni<DeadlineLook> take(Pool pool, Collection<String> kinds) {
        return pool.preparedQuery(NEXT)
                .execute(Tuple.of(kinds.toArray(String[]::new)))
                .map(DeadlineLook::of);
    }

    private static DeadlineLook of(RowSet<Row> rows) {
        Instant databaseTime = Instant.EPOCH;
        var kinds = new ArrayList<DueKind>();
        for (Row row : rows) {
            databaseTime = row.getOffsetDateTime(0).toInstant();
            OffsetDateTime nextAt = row.getOffsetDateTime(2);
            if (nextAt != null) {
                kinds.add(new DueKind(row.getString(1), nextAt.toInstant()));
            }
        }
        return new DeadlineLook(databaseTime, kinds);
    }
}
