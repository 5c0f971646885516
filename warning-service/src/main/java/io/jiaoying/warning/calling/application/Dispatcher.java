package io.jiaoying.warning.calling.application;

import io.jiaoying.outbox.DatabaseFailures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Hands queued attempts to their carriers: several lanes, each claiming, sending and settling one batch after another
 * until nothing is due. Woken after each commit that queued something; a slow poll is the safety net.
 */
@ApplicationScoped
public class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final int BATCH = 100;
    private static final int LANES = 8;
    private static final long POLL_MILLIS = 500;
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(8);

    private final OutgoingAttempts queue;
    private final HandOverBatch handOver;
    private final DispatchSignal signal;
    private final Vertx vertx;
    private final InstantSource clock;
    private final String instance;
    private final boolean enabled;
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean stopping;
    private volatile Instant lastCycle = Instant.EPOCH;

    Dispatcher(
            OutgoingAttempts queue,
            HandOverBatch handOver,
            DispatchSignal signal,
            Vertx vertx,
            InstantSource clock,
            @ConfigProperty(name = "jiaoying.instance") String instance,
            @ConfigProperty(name = "jiaoying.calling.dispatcher.enabled", defaultValue = "true") boolean enabled) {
        this.queue = queue;
        this.handOver = handOver;
        this.signal = signal;
        this.vertx = vertx;
        this.clock = clock;
        this.instance = instance;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        if (!enabled) {
            return;
        }
        signal.listener(this::wakeAll);
        queue.releaseClaimsOf(instance)
                .subscribe()
                .with(
                        released -> LOG.debugf("%d claims of a former life released", released),
                        failure -> LOG.warn("claims of a former life lapse by themselves", failure));
        vertx.setPeriodic(POLL_MILLIS, timer -> wakeOne());
    }

    void stop(@Observes @Priority(10) ShutdownEvent stopped) {
        stopping = true;
        Instant latest = clock.instant().plus(PATIENCE_AT_STOP);
        while (running.get() > 0 && clock.instant().isBefore(latest)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** When a lane last came to its end without failing. */
    Instant lastCycle() {
        return lastCycle;
    }

    boolean isEnabled() {
        return enabled;
    }

    private void wakeAll() {
        for (int lane = running.get(); lane < LANES; lane++) {
            wakeOne();
        }
    }

    private void wakeOne() {
        if (stopping || !enter()) {
            return;
        }
        lane().subscribe().with(done -> ended(), this::failed);
    }

    private boolean enter() {
        return running.getAndUpdate(lanes -> Math.min(lanes + 1, LANES)) < LANES;
    }

    private Uni<Void> lane() {
        return queue.claim(BATCH, instance).chain(claimed -> {
            if (claimed.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            if (claimed.size() == BATCH) {
                wakeOne();
            }
            return handOver.handOver(claimed)
                    .chain(() -> stopping ? Uni.createFrom().voidItem() : lane());
        });
    }

    private void ended() {
        lastCycle = clock.instant();
        running.decrementAndGet();
    }

    private void failed(Throwable failure) {
        running.decrementAndGet();
        if (DatabaseFailures.databaseAway(failure)) {
            LOG.warnf("the dispatcher waits for the database: %s", failure.getMessage());
        } else {
            LOG.error("a dispatch lane failed; its claims lapse and are taken up again", failure);
        }
    }
}
