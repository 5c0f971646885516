package io.jiaoying.incident.verdict.domain;

/** Where a clock counts. */
public enum Standing {
    /** The law fixes a limit: it counts in the rate. */
    RATED,
    /** Unverified rules, and those that say "immediately": listed apart, never rated. */
    UNRATED,
    /** 演练. */
    EXERCISE;

    public static Standing of(boolean legal, boolean hasLimit, boolean exercise) {
        if (exercise) {
            return EXERCISE;
        }
        return legal && hasLimit ? RATED : UNRATED;
    }
}
