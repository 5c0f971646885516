package io.jiaoying.warning.texting.application;

import io.jiaoying.outbox.DatabaseFailures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Hands queued messages to the carriers, at once after the transaction that wrote them, and looks twice a second besides. */
@ApplicationScoped
class TextDispatcher {
    private static final Logger LOG = Logger.getLogger(TextDispatcher.class);
    private static final int BATCH = 100;
    private static final long POLL_MILLIS = 500;

    private final TextTable table;
    private final HandOverTexts handOver;
    private final Vertx vertx;
    private final String instance;
    private final boolean enabled;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean stopping;

    TextDispatcher(
            TextTable table,
            HandOverTexts handOver,
            Vertx vertx,
            @ConfigProperty(name = "jiaoying.instance") String instance,
            @ConfigProperty(name = "jiaoying.calling.dispatcher.enabled", defaultValue = "true") boolean enabled) {
        this.table = table;
        this.handOver = handOver;
        this.vertx = vertx;
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

    /** There is something to send. */
    void wake() {
        if (enabled) {
            vertx.runOnContext(this::look);
        }
    }

    private void look() {
        if (stopping || !running.compareAndSet(false, true)) {
            return;
        }
        untilNothingIsDue().subscribe().with(done -> running.set(false), this::failed);
    }

    private Uni<Void> untilNothingIsDue() {
        return table.claim(BATCH, instance).chain(claimed -> {
            if (claimed.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            return handOver.handOver(claimed)
                    .chain(() -> stopping || claimed.size() < BATCH
                            ? Uni.createFrom().voidItem()
                            : untilNothingIsDue());
        });
    }

    private void failed(Throwable failure) {
        running.set(false);
        if (DatabaseFailures.databaseAway(failure)) {
            LOG.warnf("messages wait for the database: %s", failure.getMessage());
        } else {
            LOG.error("messages could not be handed over; their claims lapse and are taken up again", failure);
        }
    }
}
