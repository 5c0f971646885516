package io.jiaoying.deadlines;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes due rows inside the transaction of their effects and notes them as fired; no lease, so a crash gives them back at
 * once.
 *
 * <p>{@code statement_timestamp()} is never later than the moment it is compared at, so nothing fires early, and unlike
 * {@code clock_timestamp()} it can bound an index scan. The array form keeps its plan at a million rows; a join does not.
 * A locked row stays where it is, so its place finds it again without a second index; one that moved just before it was
 * locked is not seen by this statement and waits for the next.
 */
final class DeadlineClaim {
    /** A frozen process must not hide its rows behind row locks: PostgreSQL ends its session after this. */
    static final int IDLE_MILLIS = 2_000;

    private static final String FIRE = """
            WITH due AS (
                DELETE FROM deadline WHERE ctid = ANY (ARRAY(%s))
                RETURNING key, kind, due_at, payload, clock_timestamp() AS fired_at,
                          due_at < statement_timestamp() - interval '2 seconds' AS seen_late,
                          correlation_id, causation_id, traceparent),
            fired AS (
                INSERT INTO deadline_fired (key, kind, due_at, fired_at, seen_late)
                SELECT key, kind, due_at, fired_at, seen_late FROM due)
            SELECT key, due_at, payload, fired_at, seen_late, correlation_id, causation_id, traceparent,
                   (SELECT set_config('idle_in_transaction_session_timeout', '%d', true))
            FROM due""";
    private static final String BY_KIND = FIRE.formatted("""
            SELECT ctid FROM deadline WHERE kind = $1 AND state = 'open' AND attempt_at <= statement_timestamp()
            ORDER BY attempt_at LIMIT $2 FOR UPDATE SKIP LOCKED""", IDLE_MILLIS);
    private static final String BY_KEY = FIRE.formatted("""
            SELECT ctid FROM deadline WHERE key = ANY ($1) AND state = 'open' AND attempt_at <= statement_timestamp()
            FOR UPDATE SKIP LOCKED""", IDLE_MILLIS);

    private DeadlineClaim() {}

    static Uni<List<DueDeadline>> ofKind(Tx tx, String kind, int atMost) {
        return tx.sql().preparedQuery(BY_KIND).execute(Tuple.of(kind, atMost)).map(DeadlineClaim::due);
    }

    static Uni<List<DueDeadline>> ofKeys(Tx tx, List<String> keys) {
        return tx.sql()
                .preparedQuery(BY_KEY)
                .execute(Tuple.of(keys.toArray(String[]::new)))
                .map(DeadlineClaim::due);
    }

    private static List<DueDeadline> due(RowSet<Row> rows) {
        var due = new ArrayList<DueDeadline>(rows.size());
        for (Row row : rows) {
            Instant firedAt = row.getOffsetDateTime(3).toInstant();
            due.add(new DueDeadline(
                    row.getString(0),
                    row.getOffsetDateTime(1).toInstant(),
                    row.getString(2),
                    firedAt,
                    row.getBoolean(4),
                    new Cause(row.getString(5), row.getString(6), row.getString(7))));
        }
        due.sort(Comparator.comparing(DueDeadline::dueAt).thenComparing(DueDeadline::key));
        return due;
    }
}
