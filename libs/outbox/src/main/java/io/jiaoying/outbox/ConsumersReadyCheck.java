package io.jiaoying.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a consumer has been waiting for its database for over 5 s. */
@Readiness
@ApplicationScoped
public class ConsumersReadyCheck implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ConsumerTrouble trouble;

    public ConsumersReadyCheck(ConsumerTrouble trouble) {
        this.trouble = trouble;
    }

    @Override
    public HealthCheckResponse call() {
        var waiting = trouble.lasting(PATIENCE);
        var response = HealthCheckResponse.named("consumers").status(waiting.isEmpty());
        return waiting.isEmpty()
                ? response.build()
                : response.withData("waiting", String.join(" ", waiting)).build();
    }
}
