package io.jiaoying.warning.reminding.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the last look at the reminders is old; tells how many reached nobody. */
@Readiness
@ApplicationScoped
class RemindersReadyCheck implements HealthCheck {
    private static final Duration OLD = Duration.ofSeconds(20);

    private final ReminderDispatcher dispatcher;
    private final ReminderMetrics metrics;
    private final InstantSource time;

    RemindersReadyCheck(ReminderDispatcher dispatcher, ReminderMetrics metrics, InstantSource time) {
        this.dispatcher = dispatcher;
        this.metrics = metrics;
        this.time = time;
    }

    @Override
    public HealthCheckResponse call() {
        boolean fresh = dispatcher.lastCycle().isAfter(time.instant().minus(OLD));
        Instant last = metrics.lastUndeliverable();
        return HealthCheckResponse.named("reminders")
                .status(fresh || !dispatcher.isEnabled())
                .withData("lastCycle", dispatcher.lastCycle().toString())
                .withData("undeliverable", metrics.undeliverable())
                .withData("lastUndeliverable", last == null ? "never" : last.toString())
                .build();
    }
}
