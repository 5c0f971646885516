package io.jiaoying.deadlines;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Traces;
import io.jiaoying.outbox.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines as part of a hot path's own single statement: {@code WITH d AS (} {@link #insert} {@code ) …} with
 * {@link #parameters} at the same place. Call {@link Deadlines#wakeAfterCommit} beside it.
 */
public final class DeadlineRows {
    /** How many parameters the statement takes, however many rows it inserts. */
    public static final int PARAMETERS = 7;

    private static final String INSERT = """
            INSERT INTO deadline AS d (key, kind, due_at, attempt_at, payload, correlation_id, causation_id, traceparent)
            SELECT r.key, r.kind, r.due_at, r.due_at, r.payload, $%d, $%d, $%d
            FROM unnest($%d::text[], $%d::text[], $%d::timestamptz[], $%d::text[]) AS r(key, kind, due_at, payload)
            ON CONFLICT (key) DO UPDATE
            SET kind = EXCLUDED.kind, due_at = EXCLUDED.due_at, attempt_at = EXCLUDED.attempt_at, payload = EXCLUDED.payload,
                correlation_id = EXCLUDED.correlation_id, causation_id = EXCLUDED.causation_id,
                traceparent = EXCLUDED.traceparent, state = 'open', scheduled_at = now(), ended_at = NULL,
                seen_late = false, failures = 0, last_failure = NULL""";

    private DeadlineRows() {}

    /** The upsert by key, its parameters numbered from {@code $first}. */
    public static String insert(int first) {
        var numbers = new Object[PARAMETERS];
        for (int i = 0; i < PARAMETERS; i++) {
            numbers[i] = first + i;
        }
        return INSERT.formatted(numbers);
    }

    /** The statement's parameters in order; of several deadlines with one key the last one counts. */
    public static List<@Nullable Object> parameters(Tx tx, Cause cause, List<Deadline> deadlines) {
        Collection<Deadline> rows = lastByKeyInLockOrder(deadlines);
        var parameters = new ArrayList<@Nullable Object>(PARAMETERS);
        parameters.add(cause.correlationId());
        parameters.add(cause.causationId());
        parameters.add(Traces.continued(tx, cause));
        parameters.add(rows.stream().map(Deadline::key).toArray(String[]::new));
        parameters.add(rows.stream().map(Deadline::kind).toArray(String[]::new));
        parameters.add(rows.stream().map(row -> utc(row.dueAt())).toArray(OffsetDateTime[]::new));
        parameters.add(rows.stream().map(Deadline::payloadJson).toArray(String[]::new));
        return parameters;
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Collection<Deadline> lastByKeyInLockOrder(List<Deadline> deadlines) {
        var byKey = new TreeMap<String, Deadline>();
        for (Deadline deadline : deadlines) {
            byKey.put(deadline.key(), deadline);
        }
        return byKey.values();
    }
}
