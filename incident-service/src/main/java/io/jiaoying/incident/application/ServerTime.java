package io.jiaoying.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The server's own instant, to the millisecond: limits are compared at that precision. */
@ApplicationScoped
public class ServerTime implements InstantSource {
    @Override
    public Instant instant() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
