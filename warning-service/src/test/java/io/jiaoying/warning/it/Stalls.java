package io.jiaoying.warning.it;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** How long the machine let nothing run while it watched: time that no program can use, however fast it is. */
final class Stalls implements AutoCloseable {
    private static final long NAP = Duration.ofMillis(5).toNanos();
    /** Later than this by itself is how two busy cores are shared, and not a stall. */
    private static final long USUAL = Duration.ofMillis(40).toNanos();

    private final AtomicLong lost = new AtomicLong();
    private final Thread watch = new Thread(this::watch, "stalls");
    private volatile boolean open = true;

    Stalls() {
        watch.setDaemon(true);
        watch.start();
    }

    private void watch() {
        long last = System.nanoTime();
        while (open) {
            LockSupport.parkNanos(NAP);
            long now = System.nanoTime();
            long late = now - last - NAP;
            if (late > USUAL) {
                lost.addAndGet(late);
            }
            last = now;
        }
    }

    double seconds() {
        return lost.get() / 1e9;
    }

    @Override
    public void close() {
        open = false;
    }
}
