package io.jiaoying.warning.calling.domain;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * One rung of a ladder.
 *
 * @param channels used in parallel
 * @param patience how long to wait for an answer before the next rung
 */
public record Step(Who who, List<Channel> channels, Duration patience) {
    /** Who is called about the target. */
    public enum Who {
        SELF,
        DEPUTY,
        SUPERIOR,
        DOOR;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Who of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }

    public Step {
        channels = List.copyOf(channels);
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("a step without patience would run the ladder through at once");
        }
        if (who != Who.DOOR && channels.isEmpty()) {
            throw new IllegalArgumentException("a step that calls somebody names a channel");
        }
    }
}
