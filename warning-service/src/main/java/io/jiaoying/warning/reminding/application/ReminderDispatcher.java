package io.jiaoying.warning.reminding.application;

import io.jiaoying.outbox.DatabaseFailures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Hands queued reminders to the telephone gateway, one batch after another. It looks twice a second: reminders are few, and
 * those of one incident that come together leave in one message.
 */
@ApplicationScoped
public class ReminderDispatcher {
    private static final Logger LOG = Logger.getLogger(ReminderDispatcher.class);
    private static final int BATCH = 100;
    private static final long POLL_MILLIS = 500;

    private final Reminders reminders;
    private final HandOverReminders handOver;
    private final Vertx vertx;
    private final InstantSource time;
    private final String instance;
    private final boolean enabled;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean stopping;
    private volatile Instant lastCycle = Instant.EPOCH;

    ReminderDispatcher(
            Reminders reminders,
            HandOverReminders handOver,
            Vertx vertx,
            InstantSource time,
            @ConfigProperty(name = "jiaoying.instance") String instance,
            @ConfigProperty(name = "jiaoying.calling.dispatcher.enabled", defaultValue = "true") boolean enabled) {
        this.reminders = reminders;
        this.handOver = handOver;
        this.vertx = vertx;
        this.time = time;
        this.instance = instance;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            vertx.setPeriodic(POLL_MILLIS, timer -> look());
        }
    }

    void stop(@Observes @Priority(10) ShutdownEvent stopped) {
        stopping = true;
    }

    /** When everything due was last dealt with. */
    Instant lastCycle() {
        return lastCycle;
    }

    boolean isEnabled() {
        return enabled;
    }

    private void look() {
        if (stopping || !running.compareAndSet(false, true)) {
            return;
        }
        untilNothingIsDue().subscribe().with(done -> ended(), this::failed);
    }

    private Uni<Void> untilNothingIsDue() {
        return reminders.claim(BATCH, instance).chain(claimed -> {
            if (claimed.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            return handOver.handOver(claimed)
                    .chain(() -> stopping || claimed.size() < BATCH
                            ? Uni.createFrom().voidItem()
                            : untilNothingIsDue());
        });
    }

    private void ended() {
        lastCycle = time.instant();
        running.set(false);
    }

    private void failed(Throwable failure) {
        running.set(false);
        if (DatabaseFailures.databaseAway(failure)) {
            LOG.warnf("reminders wait for the database: %s", failure.getMessage());
        } else {
            LOG.error("reminders could not be handed over; their claims lapse and are taken up again", failure);
        }
    }
}
