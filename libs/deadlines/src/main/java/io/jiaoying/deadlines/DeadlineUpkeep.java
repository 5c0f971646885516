package io.jiaoying.deadlines;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.Collection;

/** Keeps the gauges and removes deadlines that ended long ago, beside the watcher's looks and never in their way. */
final class DeadlineUpkeep {
    private static final Duration COUNT_EVERY = Duration.ofSeconds(15);
    private static final Duration PURGE_EVERY = Duration.ofMinutes(1);
    static final String PURGE = """
            WITH fired AS (
                DELETE FROM deadline_fired WHERE ctid = ANY (ARRAY(
                    SELECT ctid FROM deadline_fired WHERE fired_at < now() - interval '30 days' LIMIT 5000)))
            DELETE FROM deadline WHERE key IN (
                SELECT key FROM deadline WHERE state <> 'open' AND ended_at < now() - interval '30 days'
                ORDER BY ended_at LIMIT 5000)""";

    private final Pool pool;
    private final DeadlineMetrics metrics;
    private final Collection<String> kinds;
    private long countedAt = System.nanoTime() - COUNT_EVERY.toNanos();
    private long purgedAt = System.nanoTime();

    DeadlineUpkeep(Pool pool, DeadlineMetrics metrics, Collection<String> kinds) {
        this.pool = pool;
        this.metrics = metrics;
        this.kinds = kinds;
    }

    /** For the watcher's own thread; does not wait. */
    void afterLook() {
        if (System.nanoTime() - countedAt >= COUNT_EVERY.toNanos()) {
            countedAt = System.nanoTime();
            start(DeadlineCounts.take(pool, kinds).invoke(metrics::counted));
        }
        if (System.nanoTime() - purgedAt >= PURGE_EVERY.toNanos()) {
            purgedAt = System.nanoTime();
            start(pool.query(PURGE).execute());
        }
    }

    /** A failure is the next look's failure too, and told there. */
    private static void start(Uni<?> work) {
        work.subscribe().with(done -> {}, failure -> {});
    }
}
