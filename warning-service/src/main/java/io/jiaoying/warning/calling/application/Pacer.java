package io.jiaoying.warning.calling.application;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets attempts of a call-out with a pace of its own go to the dispatcher, as many as the pace allows, across all replicas. */
@ApplicationScoped
class Pacer {
    private static final long POLL_MILLIS = 500;
    /** Well within the quarter of a second that a pace makes up for. */
    private static final Duration SOON = Duration.ofMillis(20);

    private final OutgoingAttempts queue;
    private final Dispatcher dispatcher;
    private final DispatchSignal signal;
    private final boolean enabled;
    private final Looks looks;

    Pacer(
            OutgoingAttempts queue,
            Dispatcher dispatcher,
            DispatchSignal signal,
            Vertx vertx,
            InstantSource clock,
            @ConfigProperty(name = "jiaoying.calling.dispatcher.enabled", defaultValue = "true") boolean enabled) {
        this.queue = queue;
        this.dispatcher = dispatcher;
        this.signal = signal;
        this.enabled = enabled;
        this.looks = new Looks("attempts held to a pace", this::free, vertx, clock);
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            signal.listener(looks::now);
            looks.every(POLL_MILLIS);
        }
    }

    void stop(@Observes @Priority(10) ShutdownEvent stopped) {
        looks.stop();
    }

    private Uni<Boolean> free() {
        return queue.free().map(freed -> {
            if (freed.attempts() > 0) {
                dispatcher.look();
            }
            if (freed.more()) {
                looks.in(SOON);
            }
            return false;
        });
    }
}
