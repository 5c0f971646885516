package io.jiaoying.timeline.seal;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready when the sealer's last cycle is over a minute old. */
@Readiness
@ApplicationScoped
public class SealerReadyCheck implements HealthCheck {
    private final SealerWatch watch;
    private final UnsealedHeads unsealed;

    public SealerReadyCheck(SealerWatch watch, UnsealedHeads unsealed) {
        this.watch = watch;
        this.unsealed = unsealed;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("timeline-sealer")
                .status(watch.fresh())
                .withData("unsealed", unsealed.count())
                .build();
    }
}
