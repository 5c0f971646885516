package io.jiaoying.deadlines;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;

/**
 * How many deadlines are open, and how many of them should have fired a second ago; those that failed and rest count too.
 *
 * <p>Reads index entries only: a million open deadlines must not be fetched for a gauge.
 */
record DeadlineCounts(long open, long overdue) {
    static final String COUNT = """
            SELECT count(*), count(*) FILTER (WHERE attempt_at < statement_timestamp() - interval '1 second')
                   + (SELECT count(*) FROM deadline WHERE kind = ANY ($1) AND state = 'open' AND failures > 0
                      AND attempt_at >= statement_timestamp() - interval '1 second')
            FROM deadline WHERE kind = ANY ($1) AND state = 'open'""";

    static Uni<DeadlineCounts> take(Pool pool, Collection<String> kinds) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(kinds.toArray(String[]::new)))
                .map(rows -> of(rows.iterator().next()));
    }

    private static DeadlineCounts of(Row row) {
        return new DeadlineCounts(row.getLong(0), row.getLong(1));
    }
}
