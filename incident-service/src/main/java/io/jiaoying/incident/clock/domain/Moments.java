package io.jiaoying.incident.clock.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instants of an incident that clocks count from.
 *
 * @param previousHop when the hop below reported, null while it has not
 */
public record Moments(
        Instant occurredAt,
        Instant knownAt,
        Instant receivedAt,
        @Nullable Instant previousHop) {

    /** Empty while the moment has not happened. */
    public Optional<Instant> of(ClockStart start) {
        return switch (start) {
            case OCCURRED -> Optional.of(occurredAt);
            case KNOWN -> Optional.of(knownAt);
            case RECEIVED -> Optional.of(receivedAt);
            case PREVIOUS_HOP -> Optional.ofNullable(previousHop);
            case STABLE, ENDED, FIXED_TIME -> Optional.empty();
        };
    }
}
