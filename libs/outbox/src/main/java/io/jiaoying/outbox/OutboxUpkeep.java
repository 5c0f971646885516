package io.jiaoying.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Looks how much waits, keeps the gauges, and removes what is old. Blocking: for the relay's own thread only. */
@ApplicationScoped
public class OutboxUpkeep {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration GAUGES_EVERY = Duration.ofSeconds(5);
    private static final Duration PURGE_EVERY = Duration.ofMinutes(1);

    private static final String ANY_PENDING = "SELECT EXISTS (SELECT FROM outbox_waiting WHERE parked_at IS NULL)";
    private static final String STATE = """
            SELECT (SELECT count(*) FROM outbox_waiting WHERE parked_at IS NULL),
                   coalesce((SELECT floor(extract(epoch FROM clock_timestamp() - created_at) * 1000)::bigint FROM outbox
                             WHERE id = (SELECT min(id) FROM outbox_waiting WHERE parked_at IS NULL)), 0),
                   (SELECT count(*) FROM outbox_waiting WHERE parked_at IS NOT NULL)""";
    /**
     * Two days from its writing, so that a lost broker can be filled again with at least the last day unless it was away
     * longer than that. Bounded: looks at the oldest rows alone.
     */
    static final String PURGE_OUTBOX = """
            DELETE FROM outbox WHERE id IN (
                SELECT id FROM (SELECT id, created_at FROM outbox ORDER BY id LIMIT 20000) oldest
                WHERE created_at < now() - interval '48 hours'
                  AND NOT EXISTS (SELECT FROM outbox_waiting w WHERE w.id = oldest.id))""";
    /** Longer than any topic keeps a record that could come again. */
    static final String PURGE_INBOX = """
            DELETE FROM inbox WHERE (consumer, event_id) IN (
                SELECT consumer, event_id FROM inbox WHERE received_at < now() - interval '60 days'
                ORDER BY received_at LIMIT 20000)""";

    private final Pool pool;
    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong oldestMillis = new AtomicLong();
    private final AtomicLong parked = new AtomicLong();
    private long gaugesAt = System.nanoTime() - GAUGES_EVERY.toNanos();
    private long purgeAt = System.nanoTime();

    public OutboxUpkeep(Pool pool, MeterRegistry metrics) {
        this.pool = pool;
        metrics.gauge("jiaoying_outbox_pending", pending);
        metrics.gauge("jiaoying_outbox_parked", parked);
        metrics.gauge("jiaoying_outbox_oldest_seconds", oldestMillis, millis -> millis.get() / 1000.0);
    }

    /** Whether rows wait. */
    boolean anyPending() {
        if (elapsed(purgeAt, PURGE_EVERY)) {
            purgeAt = System.nanoTime();
            purge();
        }
        return one(ANY_PENDING).getBoolean(0);
    }

    void refreshGaugesIfOld() {
        if (elapsed(gaugesAt, GAUGES_EVERY)) {
            refreshGauges();
        }
    }

    private void refreshGauges() {
        gaugesAt = System.nanoTime();
        Row state = one(STATE);
        pending.set(state.getLong(0));
        oldestMillis.set(state.getLong(1));
        parked.set(state.getLong(2));
    }

    private void purge() {
        execute(PURGE_OUTBOX);
        execute(PURGE_INBOX);
    }

    private void execute(String sql) {
        pool.query(sql).execute().await().atMost(Duration.ofSeconds(30));
    }

    private Row one(String sql) {
        return pool.preparedQuery(sql)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next();
    }

    private static boolean elapsed(long since, Duration atLeast) {
        return System.nanoTime() - since >= atLeast.toNanos();
    }
}
