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
record DeadlineLook(Instant databaseTime, List<DueKind> kinds, long open, long overdue) {
    private static final String NEXT = """
            SELECT clock_timestamp(), k.kind,
                   (SELECT attempt_at FROM deadline d WHERE d.kind = k.kind AND d.state = 'open' ORDER BY attempt_at LIMIT 1)
            FROM unnest($1::text[]) AS k(kind)""";
    /** The same with the counts for the gauges; reads every open row's index entry, so it runs now and then only. */
    private static final String NEXT_AND_COUNTS = """
            SELECT clock_timestamp(), k.kind, min(d.attempt_at), count(d.key),
                   count(d.key) FILTER (WHERE d.due_at < statement_timestamp() - interval '1 second')
            FROM unnest($1::text[]) AS k(kind) LEFT JOIN deadline d ON d.kind = k.kind AND d.state = 'open'
            GROUP BY k.kind""";

    static Uni<DeadlineLook> take(Pool pool, Collection<String> kinds, boolean withCounts) {
        return pool.preparedQuery(withCounts ? NEXT_AND_COUNTS : NEXT)
                .execute(Tuple.of(kinds.toArray(String[]::new)))
                .map(rows -> of(rows, withCounts));
    }

    private static DeadlineLook of(RowSet<Row> rows, boolean withCounts) {
        Instant databaseTime = Instant.EPOCH;
        var kinds = new ArrayList<DueKind>();
        long open = 0;
        long overdue = 0;
        for (Row row : rows) {
            databaseTime = row.getOffsetDateTime(0).toInstant();
            OffsetDateTime nextAt = row.getOffsetDateTime(2);
            if (nextAt != null) {
                kinds.add(new DueKind(row.getString(1), nextAt.toInstant()));
            }
            open += withCounts ? row.getLong(3) : 0;
            overdue += withCounts ? row.getLong(4) : 0;
        }
        return new DeadlineLook(databaseTime, kinds, open, overdue);
    }
}
