package io.jiaoying.warning.calling.application;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;
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
    private final InstantSource clock;
    private final String instance;
    private final boolean enabled;
    private final Looks looks;

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
        this.clock = clock;
        this.instance = instance;
        this.enabled = enabled;
        this.looks = new Looks("attempts", this::claim, vertx, clock);
        looks.onlyWhen(() -> settle.unsettled() <= MOST_UNSETTLED);
    }

    void start(@Observes StartupEvent started) {
        if (!enabled) {
            return;
        }
        signal.listener(looks::now);
        settle.whenSettled(looks::now);
        queue.releaseClaimsOf(instance)
                .subscribe()
                .with(
                        released -> LOG.debugf("%d claims of a former life released", released),
                        failure -> LOG.warn("claims of a former life lapse by themselves", failure));
        looks.every(POLL_MILLIS);
    }

    void stop(@Observes @Priority(10) ShutdownEvent stopped) {
        looks.stop();
        Instant latest = clock.instant().plus(PATIENCE_AT_STOP);
        while (settle.unsettled() > 0 && clock.instant().isBefore(latest)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Not ready while its last look is old. */
    @Produces
    @Readiness
    @Singleton
    HealthCheck readiness() {
        return looks.readiness("dispatcher", enabled);
    }

    /** There is something to hand over. */
    void look() {
        looks.now();
    }

    private Uni<Boolean> claim() {
        Carriers.Room room = carriers.room();
        return queue.claim(room.byChannel(), instance).map(claimed -> {
            handOver.handOver(claimed);
            room.more().ifPresent(looks::in);
            return !claimed.isEmpty();
        });
    }
}
