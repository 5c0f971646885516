package io.jiaoying.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready when the watcher has not looked at the deadlines for 5 s; it does so every second. */
@Readiness
@ApplicationScoped
public class DeadlinesReadyCheck implements HealthCheck {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final WatcherPulse pulse;

    public DeadlinesReadyCheck(WatcherPulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("deadline-watcher").status(pulse.fresh(FRESH));
        String trouble = pulse.trouble();
        return trouble == null
                ? response.build()
                : response.withData("trouble", trouble).build();
    }
}
