package io.jiaoying.warning.calling.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order in which attempts leave: first attempts before second ones, everybody's first channel before anybody's second one,
 * within them the gravest colour first; everything real before any exercise.
 */
public final class Urgency {
    /** Added to whatever an exercise sends: an exercise waits for everything real. */
    public static final int BEHIND_EVERYTHING_REAL = 1_000_000;

    private static final List<String> GRAVEST_FIRST = List.of("red", "orange", "yellow", "blue");
    private static final int BETWEEN_CHANNELS = 10;
    private static final int BETWEEN_STEPS = 100;
    private static final int AFTER_ALL_WAKING = 100_000;

    private Urgency() {}

    /**
     * Lower leaves earlier.
     *
     * @param place of the channel within its rung
     */
    public static int ofWaking(int step, int place, @Nullable String colour) {
        return step * BETWEEN_STEPS + place * BETWEEN_CHANNELS + rank(colour);
    }

    public static int ofAsking(@Nullable String colour) {
        return AFTER_ALL_WAKING + rank(colour);
    }

    /** A warning that got graver wakes again those it had woken. */
    public static boolean rose(@Nullable String before, @Nullable String after) {
        return rank(after) < rank(before);
    }

    private static int rank(@Nullable String colour) {
        int place = colour == null ? -1 : GRAVEST_FIRST.indexOf(colour);
        return place < 0 ? GRAVEST_FIRST.size() : place;
    }
}
