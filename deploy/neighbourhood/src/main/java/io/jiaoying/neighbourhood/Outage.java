package io.jiaoying.neighbourhood;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A time in which the carrier takes nothing. */
final class Outage {
    private final InstantSource clock;
    private volatile Instant until = Instant.EPOCH;

    Outage(InstantSource clock) {
        this.clock = clock;
    }

    void last(Duration duration) {
        until = clock.instant().plus(duration);
    }

    boolean isOn() {
        return clock.instant().isBefore(until);
    }
}
