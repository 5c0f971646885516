package io.jiaoying.gateway.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the live stream follows its topics and a broker answered within the last 15 s. */
@Readiness
@ApplicationScoped
class StreamHealth implements HealthCheck {
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final StreamHub hub;
    private final StreamPulse pulse;

    StreamHealth(StreamHub hub, StreamPulse pulse) {
        this.hub = hub;
        this.pulse = pulse;
    }

    @Override
    public HealthCheckResponse call() {
        boolean running = hub.live().isPresent();
        return HealthCheckResponse.named("live-stream")
                .status(running && pulse.age().compareTo(FRESH) < 0)
                .withData("running", running)
                .withData("brokerAnsweredSecondsAgo", pulse.age().toSeconds())
                .withData("readers", hub.readers())
                .build();
    }
}
