package io.jiaoying.neighbourhood;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody takes calls and text messages; the shares add up to 100. */
enum Behaviour {
    /** Picks up the first call, hears it out, presses 1; opens the text message otherwise. */
    PROMPT(58),
    /** Does not take calls from numbers he does not know, but reads every text message. */
    READER(10),
    /** Like prompt, but far from the phone. */
    SLOW(10),
    /** Sleeps through the first of everything. */
    SECOND_CALL(7),
    /** Hangs up early twice, then hears it out without pressing anything. */
    HANGS_UP(3),
    /** Is on the phone for the first two calls. */
    BUSY(4),
    /** Wakes only when the superior, called about him, calls in turn. */
    AFTER_SUPERIOR(4),
    /** Phone off. */
    NEVER(1),
    /** Is always on the phone, and reads nothing. */
    ALWAYS_BUSY(1),
    /** Hangs up on every call, and reads nothing. */
    ALWAYS_HANGS_UP(1),
    /** The number is out of service 空号; the carrier finds out when it dials. */
    DEAD_NUMBER(1);

    private final int share;

    Behaviour(int share) {
        this.share = share;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Behaviour> of(String wire) {
        return Arrays.stream(values())
                .filter(behaviour -> behaviour.wire().equals(wire))
                .findFirst();
    }

    /** The behaviour at {@code percent} of the population, 0 to 99. */
    static Behaviour at(int percent) {
        int reached = 0;
        for (Behaviour behaviour : values()) {
            reached += behaviour.share;
            if (percent < reached) {
                return behaviour;
            }
        }
        throw new IllegalArgumentException("not a percentage: " + percent);
    }
}
