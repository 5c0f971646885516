package io.jiaoying.incident.clock.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instants of an incident that clocks count from.
 *
 * @param reached when each level first received it from the hop below
 * @param stableAt 灾情稳定, an official judgement
 * @param endedAt 处置结束
 */
public record Moments(
        Instant occurredAt,
        Instant knownAt,
        Instant receivedAt,
        Map<String, Instant> reached,
        @Nullable Instant stableAt,
        @Nullable Instant endedAt) {

    /** The same with what is asked for received at this instant. */
    Moments receivedAt(Instant instant) {
        return new Moments(occurredAt, knownAt, instant, reached, stableAt, endedAt);
    }

    /** Empty while the moment has not happened. */
    public Optional<Instant> startOf(ClockRule rule) {
        return switch (rule.timing().clock()) {
            case OCCURRED -> Optional.of(occurredAt);
            case KNOWN -> Optional.of(knownAt);
            case RECEIVED, FIXED_TIME -> Optional.of(receivedAt);
            case PREVIOUS_HOP -> Optional.ofNullable(reached.get(rule.from()));
            case STABLE -> Optional.ofNullable(stableAt);
            case ENDED -> Optional.ofNullable(endedAt);
        };
    }
}
