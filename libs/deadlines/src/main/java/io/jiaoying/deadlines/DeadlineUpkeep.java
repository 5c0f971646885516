package io.jiaoying.deadlines;

import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;

/** Keeps the gauges and removes deadlines that ended long ago. For the watcher's own thread only. */
final class DeadlineUpkeep {
    private static final Duration COUNT_EVERY = Duration.ofSeconds(15);
    private static final Duration PURGE_EVERY = Duration.ofMinutes(1);
    static final String PURGE = """
            DELETE FROM deadline WHERE key IN (
                SELECT key FROM deadline WHERE state <> 'open' AND ended_at < now() - interval '30 days'
                ORDER BY ended_at LIMIT 5000)""";

    private final Pool pool;
    private final DeadlineMetrics metrics;
    private long countedAt = System.nanoTime() - COUNT_EVERY.toNanos();
    private long purgedAt = System.nanoTime();
    private boolean counting;

    DeadlineUpkeep(Pool pool, DeadlineMetrics metrics) {
        this.pool = pool;
        this.metrics = metrics;
    }

    /** Whether the next look should bring the counts. */
    boolean countsAreOld() {
        counting = System.nanoTime() - countedAt >= COUNT_EVERY.toNanos();
        return counting;
    }

    void after(DeadlineLook look) {
        if (counting) {
            countedAt = System.nanoTime();
            metrics.counted(look);
        }
        if (System.nanoTime() - purgedAt >= PURGE_EVERY.toNanos()) {
            purgedAt = System.nanoTime();
            pool.query(PURGE).execute().subscribe().with(removed -> {}, failure -> {});
        }
    }
}
