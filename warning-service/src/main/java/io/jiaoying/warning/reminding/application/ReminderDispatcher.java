package io.jiaoying.warning.reminding.application;

import io.jiaoying.warning.calling.application.Looks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;

/**
 * Hands queued reminders to the telephone gateway, one batch after another. It looks twice a second: reminders are few, and
 * those of one incident that come together leave in one message.
 */
@ApplicationScoped
public class ReminderDispatcher {
    private static final int BATCH = 100;
    private static final long POLL_MILLIS = 500;

    private final Reminders reminders;
    private final HandOverReminders handOver;
    private final String instance;
    private final boolean enabled;
    private final Looks looks;

    ReminderDispatcher(
            Reminders reminders,
            HandOverReminders handOver,
            Vertx vertx,
            InstantSource time,
            @ConfigProperty(name = "jiaoying.instance") String instance,
            @ConfigProperty(name = "jiaoying.calling.dispatcher.enabled", defaultValue = "true") boolean enabled) {
        this.reminders = reminders;
        this.handOver = handOver;
        this.instance = instance;
        this.enabled = enabled;
        this.looks = new Looks("reminders", this::look, vertx, time);
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            looks.every(POLL_MILLIS);
        }
    }

    void stop(@Observes @Priority(10) ShutdownEvent stopped) {
        looks.stop();
    }

    /** Not ready while its last look is old; tells how many reached nobody. */
    @Produces
    @Readiness
    @Singleton
    HealthCheck readiness(ReminderMetrics metrics) {
        return () -> {
            Instant last = metrics.lastUndeliverable();
            return looks.state("reminders", enabled)
                    .withData("undeliverable", metrics.undeliverable())
                    .withData("lastUndeliverable", last == null ? "never" : last.toString())
                    .build();
        };
    }

    private Uni<Boolean> look() {
        return reminders
                .claim(BATCH, instance)
                .chain(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().item(false)
                        : handOver.handOver(claimed).replaceWith(claimed.size() == BATCH));
    }
}
