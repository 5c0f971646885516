package io.jiaoying.warning.calling.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A rung that ended while we were away ourselves: nobody could answer us then, and what waited to leave has not left. Whoever
 * was not called is called first, and carriers say what they heard meanwhile; only then the silent climb.
 */
public final class OwnAbsence {
    /** Later than any rush makes it: ten thousand climb within seconds. */
    static final Duration LATE = Duration.ofSeconds(30);

    /** Carriers are asked for news every few seconds; beside a rung of minutes it is short. */
    static final Duration PAUSE = Duration.ofSeconds(20);

    private OwnAbsence() {}

    /** How long to wait before climbing; empty where the end of the rung was seen in time. */
    public static Optional<Duration> pause(Instant rungEnded, Instant seen) {
        boolean late = Duration.between(rungEnded, seen).compareTo(LATE) >= 0;
        return late ? Optional.of(PAUSE) : Optional.empty();
    }
}
