package io.jiaoying.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for something outside this JVM. */
public final class Waiting {
    private Waiting() {}

    public static void sleep(Duration duration) {
        try {
            Thread.sleep(Math.max(0, duration.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }

    /** Asks every {@code pause}; false when the condition has not come true within the limit. */
    public static boolean until(BooleanSupplier condition, Duration pause, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            sleep(pause);
        }
        return true;
    }
}
