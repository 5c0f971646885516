package io.jiaoying.warning.calling.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the dispatcher's last look at its queue is old. */
@Readiness
@ApplicationScoped
class DispatcherReadyCheck implements HealthCheck {
    private static final Duration OLD = Duration.ofSeconds(20);

    private final Dispatcher dispatcher;
    private final InstantSource clock;

    DispatcherReadyCheck(Dispatcher dispatcher, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        boolean fresh = dispatcher.lastCycle().isAfter(clock.instant().minus(OLD));
        return HealthCheckResponse.named("dispatcher")
                .status(fresh || !dispatcher.isEnabled())
                .withData("lastCycle", dispatcher.lastCycle().toString())
                .build();
    }
}
