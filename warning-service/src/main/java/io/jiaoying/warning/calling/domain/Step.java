package io.jiaoying.warning.calling.domain;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rung of a ladder.
 *
 * @param channels used in parallel, or in turn
 * @param apart how long after the one before it each channel is used; null when all are used at once
 * @param patience how long to wait for an answer before the next rung
 */
public record Step(
        Who who, List<Channel> channels, @Nullable Duration apart, Duration patience) {
    /** Who is called about the target. */
    public enum Who {
        SELF,
        DEPUTY,
        SUPERIOR,
        /** The nearest superior outside a township that is silent as a whole. */
        COUNTY,
        DOOR;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Who of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }

        /** Somebody of the target's branch, called because of the target's silence. */
        public boolean ofTheBranch() {
            return EnumSet.of(DEPUTY, SUPERIOR, COUNTY).contains(this);
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

    /** All channels at once. */
    public Step(Who who, List<Channel> channels, Duration patience) {
        this(who, channels, null, patience);
    }

    /** How long after the rung's beginning the channel at this place is used. */
    public Duration delay(int place) {
        return apart == null ? Duration.ZERO : apart.multipliedBy(place);
    }

    /** The rung without the channels that reach nobody; empty when none is left. */
    Optional<Step> without(Set<Channel> dead) {
        List<Channel> living =
                channels.stream().filter(channel -> !dead.contains(channel)).toList();
        if (living.size() == channels.size()) {
            return Optional.of(this);
        }
        return living.isEmpty() ? Optional.empty() : Optional.of(new Step(who, living, apart, patience));
    }
}
