package io.jiaoying.incident.clock.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The instants of an incident that clocks count from.
 *
 * @param reached when each level first received it from the hop below
 */
public record Moments(Instant occurredAt, Instant knownAt, Instant receivedAt, Map<String, Instant> reached) {

    /** Empty while the moment has not happened. */
    public Optional<Instant> startOf(ClockRule rule) {
        return switch (rule.clock()) {
            case OCCURRED -> Optional.of(occurredAt);
            case KNOWN -> Optional.of(knownAt);
            case RECEIVED -> Optional.of(receivedAt);
            case PREVIOUS_HOP -> Optional.ofNullable(reached.get(rule.from()));
            case STABLE, ENDED, FIXED_TIME -> Optional.empty();
        };
    }
}
