package io.jiaoying.warning.texting.application;

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
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;

/** Hands queued messages to the carriers, at once after the transaction that wrote them, and looks twice a second besides. */
@ApplicationScoped
class TextDispatcher {
    private static final int BATCH = 100;
    private static final long POLL_MILLIS = 500;

    private final TextTable table;
    private final HandOverTexts handOver;
    private final Vertx vertx;
    private final String instance;
    private final boolean enabled;
    private final Looks looks;

    TextDispatcher(
            TextTable table,
            HandOverTexts handOver,
            Vertx vertx,
            InstantSource clock,
            @ConfigProperty(name = "jiaoying.instance") String instance,
            @ConfigProperty(name = "jiaoying.calling.dispatcher.enabled", defaultValue = "true") boolean enabled) {
        this.table = table;
        this.handOver = handOver;
        this.vertx = vertx;
        this.instance = instance;
        this.enabled = enabled;
        this.looks = new Looks("messages", this::look, vertx, clock);
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            looks.every(POLL_MILLIS);
        }
    }

    void stop(@Observes @Priority(10) ShutdownEvent stopped) {
        looks.stop();
    }

    /** Not ready while its last look is old. */
    @Produces
    @Readiness
    @Singleton
    HealthCheck readiness() {
        return looks.readiness("texts", enabled);
    }

    /** There is something to send. */
    void wake() {
        if (enabled) {
            vertx.runOnContext(looks::now);
        }
    }

    private Uni<Boolean> look() {
        return table.claim(BATCH, instance)
                .chain(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().item(false)
                        : handOver.handOver(claimed).replaceWith(claimed.size() == BATCH));
    }
}
