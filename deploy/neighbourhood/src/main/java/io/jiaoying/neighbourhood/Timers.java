package io.jiaoying.neighbourhood;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Work put off; a failure in it is logged, never lost in a future. */
final class Timers {
    private static final Logger LOG = Logger.getLogger(Timers.class.getName());

    private Timers() {}

    static void after(ScheduledExecutorService timer, long delay, TimeUnit unit, Runnable work) {
        try {
            ScheduledFuture<?> scheduled = timer.schedule(() -> logged(work), delay, unit);
            LOG.finest(() -> "scheduled in " + scheduled.getDelay(TimeUnit.MILLISECONDS) + " ms");
        } catch (RejectedExecutionException closing) {
            LOG.log(Level.FINE, "the neighbourhood is closing", closing);
        }
    }

    private static void logged(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "somebody's act failed", failure);
        }
    }
}
