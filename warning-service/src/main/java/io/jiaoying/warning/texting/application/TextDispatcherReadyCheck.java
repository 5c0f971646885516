package io.jiaoying.warning.texting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the last look at the waiting messages is old. */
@Readiness
@ApplicationScoped
class TextDispatcherReadyCheck implements HealthCheck {
    /** Longer than a carrier may take for the slowest batch. */
    private static final Duration OLD = Duration.ofSeconds(20);

    private final TextDispatcher dispatcher;
    private final InstantSource clock;

    TextDispatcherReadyCheck(TextDispatcher dispatcher, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        boolean fresh = dispatcher.lastCycle().isAfter(clock.instant().minus(OLD));
        return HealthCheckResponse.named("texts")
                .status(fresh || !dispatcher.isEnabled())
                .withData("lastCycle", dispatcher.lastCycle().toString())
                .build();
    }
}
