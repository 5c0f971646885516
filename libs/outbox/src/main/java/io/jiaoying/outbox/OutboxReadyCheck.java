package io.jiaoying.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready when the relay's last cycle is over 15 s old. A missing broker is told but is no reason to refuse requests:
 * what they commit waits in the outbox.
 */
@Readiness
@ApplicationScoped
public class OutboxReadyCheck implements HealthCheck {
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final RelayWatch watch;

    public OutboxReadyCheck(RelayWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("outbox-relay").status(watch.fresh(FRESH));
        String trouble = watch.brokerTrouble();
        return trouble == null
                ? response.build()
                : response.withData("broker", trouble).build();
    }
}
