package io.jiaoying.deadlines;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.Collection;

/** Keeps the gauges and removes deadlines that ended long ago, beside the watcher's looks and never in their way. */
final class DeadlineUpkeep {
    private static final Duration COUNT_EVERY = Duration.ofSeconds(15);
    /** A count walks over all that is open: it may take a fiftieth of the time. */
    private static final int REST = 50;

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
    private volatile long nextCount = System.nanoTime();
    private long purgedAt = System.nanoTime();

    DeadlineUpkeep(Pool pool, DeadlineMetrics metrics, Collection<String> kinds) {
        this.pool = pool;
        this.metrics = metrics;
        this.kinds = kinds;
    }

    /** For the watcher's own thread; does not wait. */
    void afterLook() {
        long now = System.nanoTime();
        if (now - nextCount >= 0) {
            nextCount = now + COUNT_EVERY.toNanos();
            start(DeadlineCounts.take(pool, kinds).invoke(metrics::counted).eventually(() -> counted(now)));
        }
        if (System.nanoTime() - purgedAt >= PURGE_EVERY.toNanos()) {
            purgedAt = System.nanoTime();
            start(pool.query(PURGE).execute());
        }
    }

    private void counted(long begun) {
        long end = System.nanoTime();
        nextCount = begun + Math.max(COUNT_EVERY.toNanos(), REST * (end - begun));
    }

    /** A failure is the next look's failure too, and told there. */
    private static void start(Uni<?> work) {
        work.subscribe().with(done -> {}, failure -> {});
    }
}
