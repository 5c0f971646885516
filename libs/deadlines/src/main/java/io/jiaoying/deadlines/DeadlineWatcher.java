package io.jiaoying.deadlines;

import io.jiaoying.outbox.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Fires deadlines: sleeps until the next one is due (at most about 1 s), is woken when an earlier one is scheduled, and lets the
 * kinds that are due work beside each other so that none waits for another.
 */
@ApplicationScoped
public class DeadlineWatcher {
    /** An idle replica asks at most once a second, the upkeep's statements (five a minute) included. */
    private static final Duration LONGEST_SLEEP = Duration.ofMillis(1_150);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(12);

    private final Pool pool;
    private final DeadlineSignal signal;
    private final WatcherPulse pulse;
    private final DeadlineUpkeep upkeep;
    private final KindWorkers workers;
    private final boolean enabled;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    @Inject
    public DeadlineWatcher(
            Pool pool,
            Transactions transactions,
            DeadlineSignal signal,
            WatcherPulse pulse,
            DeadlineMetrics metrics,
            @Any Instance<DeadlineHandler> handlers,
            @ConfigProperty(name = "jiaoying.deadlines.watcher.enabled", defaultValue = "true") boolean enabled) {
        this(pool, transactions, signal, pulse, metrics, (Iterable<DeadlineHandler>) handlers, enabled);
    }

    /** For tests without a container. */
    public DeadlineWatcher(
            Pool pool,
            Transactions transactions,
            DeadlineSignal signal,
            WatcherPulse pulse,
            DeadlineMetrics metrics,
            Iterable<DeadlineHandler> handlers,
            boolean enabled) {
        this.pool = pool;
        this.signal = signal;
        this.pulse = pulse;
        this.workers = new KindWorkers(pool, transactions, metrics, pulse, signal, handlers);
        this.upkeep = new DeadlineUpkeep(pool, metrics, workers.kinds());
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        start();
    }

    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    public void start() {
        if (enabled && !workers.kinds().isEmpty()) {
            pulse.expectCycles();
            var watcher = new Thread(this::run, "deadline-watcher");
            watcher.setDaemon(true);
            thread = watcher;
            watcher.start();
        }
    }

    /** Finishes the batches it has claimed, then ends. */
    public void stop() {
        stopping = true;
        pulse.expectNoMore();
        workers.stop(STOP_PATIENCE);
        var watcher = thread;
        if (watcher != null) {
            signal.wake();
            join(watcher);
        }
    }

    private void run() {
        while (!stopping) {
            try {
                lookAndSleep();
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException failure) {
                pulse.failed(failure);
                pause();
            }
        }
    }

    private void lookAndSleep() throws InterruptedException {
        signal.watchUntil(Instant.MAX);
        DeadlineLook look = DeadlineLook.take(pool, workers.kinds()).await().atMost(PATIENCE);
        pulse.cycled();
        upkeep.afterLook();
        Instant wakeAt = workers.startDue(look, look.databaseTime().plus(LONGEST_SLEEP));
        signal.watchUntil(wakeAt);
        boolean woken = signal.await(Duration.between(look.databaseTime(), wakeAt));
        if (!woken && !stopping) {
            workers.startExpected(look, wakeAt);
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE.toMillis());
        } catch (InterruptedException ended) {
            stopping = true;
        }
    }

    private static void join(Thread watcher) {
        try {
            watcher.join(STOP_PATIENCE.toMillis());
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
