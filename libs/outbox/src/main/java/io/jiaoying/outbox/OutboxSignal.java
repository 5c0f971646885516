package io.jiaoying.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells this process' relay that rows were committed; what other processes commit it finds by polling. */
@ApplicationScoped
public class OutboxSignal {
    private final Semaphore permits = new Semaphore(0);

    void wake() {
        if (permits.availablePermits() == 0) {
            permits.release();
        }
    }

    /** True when woken, false when the time ran out. */
    boolean await(Duration atMost) throws InterruptedException {
        boolean woken = permits.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        int more = permits.drainPermits();
        return woken || more > 0;
    }
}
