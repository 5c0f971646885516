package io.jiaoying.warning.carriers.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * Which part of a carrier's rate is this process's: all replicas together keep to it. Each says every {@link #EVERY} that it
 * lives and takes its part of what there is; who has not been seen for {@link #GONE} has no part any more, and stops well before
 * that when it cannot say that it lives; who comes waits until the others have made room. Not safe for use by several threads.
 */
public final class RateShare {
    public static final Duration EVERY = Duration.ofSeconds(1);
    /** Others count somebody as gone after this. */
    public static final Duration GONE = Duration.ofSeconds(6);
    /** Somebody who could not say for so long that it lives stops; the rest of the time is for slow clocks and answers. */
    private static final Duration SILENT = Duration.ofSeconds(4);
    /** Whoever is sure of a larger part is so no longer by then. */
    private static final Duration ROOM_IS_MADE = SILENT.plus(EVERY);

    private int others = -1;
    private Instant sureUntil = Instant.MIN;
    private Instant joinsAt = Instant.MAX;

    /**
     * Takes in what the database said.
     *
     * @param askedAt before the question left: by the time of the answer the others may have begun to count
     */
    public void learned(int othersSeen, Instant askedAt, Instant now) {
        if (joinsAt.equals(Instant.MAX) || askedAt.isAfter(sureUntil)) {
            joinsAt = othersSeen == 0 ? now : now.plus(ROOM_IS_MADE);
        }
        others = othersSeen;
        sureUntil = askedAt.plus(SILENT);
    }

    /** Between 0 and 1. */
    public double at(Instant now) {
        boolean sure = others >= 0 && now.isBefore(sureUntil);
        return sure && !now.isBefore(joinsAt) ? 1.0 / (1 + others) : 0;
    }
}
