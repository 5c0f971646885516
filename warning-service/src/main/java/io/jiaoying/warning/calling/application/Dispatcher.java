package io.jiaoying.warning.calling.application;

import io.jiaoying.outbox.DatabaseFailures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Hands queued attempts to their carriers: claims as many as they have room for, and again as soon as there is room, until
 * nothing is due. Woken after each commit that queued something; a slow poll is the safety net.
 */
@ApplicationScoped
public class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final int MOST_UNSETTLED = 2_000;
    private static final long POLL_MILLIS = 500;
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(8);

    private final OutgoingAttempts queue;
    private final HandOverBatch handOver;
    private final SettleInGroups settle;
    private final Carriers carriers;
    private final DispatchSignal signal;
    private final Vertx vertx;
    private final InstantSource clock;
    private final String instance;
    private final boolean enabled;
    private final AtomicBoolean claiming = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean stopping;
    private volatile Instant lastCycle = Instant.EPOCH;

    Dispatcher(
            OutgoingAttempts queue,
            HandOverBatch handOver,
            SettleInGroups settle,
            Carriers carriers,
            DispatchSignal signal,
            Vertx vertx,
            InstantSource clock,
            @ConfigProperty(name = "jiaoying.instance") String instance,
            @ConfigProperty(name = "jiaoying.calling.dispatcher.enabled", defaultValue = "true") boolean enabled) {
        this.queue = queue;
        this.handOver = handOver;
        this.settle = settle;
        this.carriers = carriers;
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
        signal.listener(this::claim);
        settle.whenSettled(this::claim);
        queue.releaseClaimsOf(instance)
                .subscribe()
                .with(
                        released -> LOG.debugf("%d claims of a former life released", released),
                        failure -> LOG.warn("claims of a former life lapse by themselves", failure));
        vertx.setPeriodic(POLL_MILLIS, timer -> claim());
    }

    void stop(@Observes @Priority(10) ShutdownEvent stopped) {
        stopping = true;
        Instant latest = clock.instant().plus(PATIENCE_AT_STOP);
        while (settle.unsettled() > 0 && clock.instant().isBefore(latest)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** When the queue was last looked into without failing. */
    Instant lastCycle() {
        return lastCycle;
    }

    boolean isEnabled() {
        return enabled;
    }

    /** One look at a time; who comes meanwhile has it repeated. */
    private void claim() {
        again.set(true);
        if (stopping || settle.unsettled() > MOST_UNSETTLED || !claiming.compareAndSet(false, true)) {
            return;
        }
        again.set(false);
        Carriers.Room room = carriers.room();
        queue.claim(room.byChannel(), instance).subscribe().with(claimed -> claimed(claimed, room), this::failed);
    }

    private void claimed(List<Outgoing> claimed, Carriers.Room room) {
        lastCycle = clock.instant();
        claiming.set(false);
        handOver.handOver(claimed);
        room.more().ifPresent(this::claimIn);
        if (!claimed.isEmpty() || again.get()) {
            claim();
        }
    }

    private void claimIn(Duration soon) {
        if (waiting.compareAndSet(false, true)) {
            long timer = vertx.setTimer(Math.max(1, soon.toMillis()), fired -> {
                waiting.set(false);
                claim();
            });
            LOG.tracef("looks again in %s (timer %d)", soon, timer);
        }
    }

    private void failed(Throwable failure) {
        claiming.set(false);
        if (DatabaseFailures.databaseAway(failure)) {
            LOG.warnf("the dispatcher waits for the database: %s", failure.getMessage());
        } else {
            LOG.error("the dispatcher could not look into its queue", failure);
        }
    }
}
