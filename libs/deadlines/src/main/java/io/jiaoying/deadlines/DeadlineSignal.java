package io.jiaoying.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes this process' watcher when something earlier than it sleeps for was committed. */
@ApplicationScoped
public class DeadlineSignal {
    private final Semaphore permits = new Semaphore(0);
    private volatile Instant sleepingUntil = Instant.MAX;

    void scheduled(Instant dueAt) {
        if (dueAt.isBefore(sleepingUntil)) {
            wake();
        }
    }

    void wake() {
        if (permits.availablePermits() == 0) {
            permits.release();
        }
    }

    /** From here on anything due before this instant (of the database's clock) wakes; call it before looking. */
    void watchUntil(Instant instant) {
        sleepingUntil = instant;
    }

    boolean await(Duration atMost) throws InterruptedException {
        boolean woken = permits.tryAcquire(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
        int more = permits.drainPermits();
        return woken || more > 0;
    }
}
