package io.jiaoying.outbox;

import java.time.Duration;

/**
 * From which id the relay looks. What was published leaves dead entries at the low end of the index until it is vacuumed,
 * and under load there would be ever more of them to walk over; so it starts a good way below the lowest id that waited a
 * moment ago. A lower id may still commit later than that: once a second it looks at everything. For the relay's own
 * thread only.
 */
final class LowestWaiting {
    /** More ids than are ever in uncommitted transactions at once. */
    private static final long MARGIN = 10_000;

    private static final long LOOK_AT_ALL_NANOS = Duration.ofSeconds(1).toNanos();

    private long from;
    private long lookedAtAll = System.nanoTime();

    /** The id to look from; 0 when it is time to look at everything. */
    long from() {
        if (System.nanoTime() - lookedAtAll >= LOOK_AT_ALL_NANOS) {
            from = 0;
        }
        return from;
    }

    /** The lowest id that waits, as a look from {@link #from} found it. */
    void found(long lowest) {
        if (from == 0) {
            lookedAtAll = System.nanoTime();
            from = Math.max(0, lowest - MARGIN);
        }
    }
}
