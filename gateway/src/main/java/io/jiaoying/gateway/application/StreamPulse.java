package io.jiaoying.gateway.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** When a broker last answered the live stream. */
@ApplicationScoped
public class StreamPulse {
    private volatile long beatNanos = System.nanoTime() - Duration.ofDays(1).toNanos();

    public void beat() {
        beatNanos = System.nanoTime();
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - beatNanos);
    }
}
