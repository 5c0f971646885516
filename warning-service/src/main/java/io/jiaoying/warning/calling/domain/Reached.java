package io.jiaoying.warning.calling.domain;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The furthest the calling of one target has come, answered or not.
 *
 * @param seconds listened, where it was listened
 */
public record Reached(Depth depth, @Nullable Integer seconds) {
    /** From a carrier's promise to somebody at the door. */
    public enum Depth {
        SENT,
        DELIVERED,
        RUNG,
        READ,
        HEARD,
        PROXIED,
        SAID,
        PRESSED,
        DOOR;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Comparator<Reached> FURTHER =
            Comparator.comparing(Reached::depth).thenComparingInt(Reached::listened);

    public static Reached by(Quality quality, @Nullable Integer heardSeconds) {
        return new Reached(Depth.valueOf(quality.name()), quality == Quality.HEARD ? heardSeconds : null);
    }

    /** Empty while nothing left. */
    public static Optional<Reached> by(AttemptState state, @Nullable Outcome outcome, @Nullable Integer heardSeconds) {
        if (state != AttemptState.HANDED_OVER) {
            return Optional.empty();
        }
        if (heardSeconds != null && heardSeconds > 0) {
            return Optional.of(new Reached(Depth.HEARD, heardSeconds));
        }
        return Optional.of(new Reached(outcome == null ? Depth.SENT : of(outcome), null));
    }

    public static Optional<Reached> furthest(Stream<Reached> all) {
        return all.max(FURTHER);
    }

    private int listened() {
        return seconds == null ? -1 : seconds;
    }

    private static Depth of(Outcome outcome) {
        return switch (outcome) {
            case DELIVERED -> Depth.DELIVERED;
            case RUNG, NO_ANSWER, REFUSED -> Depth.RUNG;
            case BUSY -> Depth.SENT;
            case HUNG_UP, HEARD -> Depth.HEARD;
            case PRESSED -> Depth.PRESSED;
            case SAID -> Depth.SAID;
        };
    }
}
