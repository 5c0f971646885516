package io.jiaoying.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How the watcher is doing, for its health check and for one log line per change. */
@ApplicationScoped
public class WatcherPulse {
    private static final Logger LOG = Logger.getLogger(WatcherPulse.class);

    private volatile boolean expected;
    private volatile long lastCycle = System.nanoTime();
    private volatile @Nullable String trouble;

    void expectCycles() {
        lastCycle = System.nanoTime();
        expected = true;
    }

    void expectNoMore() {
        expected = false;
    }

    void cycled() {
        lastCycle = System.nanoTime();
        trouble = null;
    }

    void failed(RuntimeException failure) {
        if (trouble == null) {
            LOG.warnf("Deadline watcher cannot work, trying again: %s", failure);
        }
        trouble = String.valueOf(failure.getMessage());
    }

    boolean fresh(Duration atMost) {
        return !expected || System.nanoTime() - lastCycle < atMost.toNanos();
    }

    @Nullable
    String trouble() {
        return trouble;
    }
}
