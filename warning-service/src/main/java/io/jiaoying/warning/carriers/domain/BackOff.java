package io.jiaoying.warning.carriers.domain;

import java.time.Duration;

/** Pauses that double up to a longest one. */
public record BackOff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 16;

    /** @param failures in a row, from 1 */
    public Duration after(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.min(MOST_DOUBLINGS, Math.max(0, failures - 1)));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
