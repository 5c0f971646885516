package io.jiaoying.bench;

import java.util.List;
import java.util.Locale;

/**
 * A goal and what was measured against it.
 *
 * @param median of the pairs, or the figure itself
 * @param worst pair; may be half as bad again as the goal
 * @param gate whether missing it fails the bench; otherwise it is only told
 */
public record Finding(String goal, double median, double worst, double limit, boolean atMost, boolean gate) {
    /** The worst pair of several may miss the goal by this factor. */
    private static final double WORST_PAIR = 1.5;

    /** The median is at most the limit, and no pair is half as bad again. */
    public static Finding atMost(String goal, Ratios ratios, double limit) {
        return new Finding(goal, ratios.median(), ratios.highest(), limit, true, true);
    }

    /** The median is at least the limit, and no pair is half as bad again. */
    public static Finding atLeast(String goal, Ratios ratios, double limit) {
        return new Finding(goal, ratios.median(), ratios.lowest(), limit, false, true);
    }

    public static Finding atMost(String goal, double measured, double limit) {
        return atMost(goal, new Ratios(List.of(measured)), limit);
    }

    public static Finding atLeast(String goal, double measured, double limit) {
        return atLeast(goal, new Ratios(List.of(measured)), limit);
    }

    public static Finding none(String goal, long counted) {
        return atMost(goal, (double) counted, 0);
    }

    /** The same, only told: a figure that is no goal. */
    public Finding toldOnly() {
        return new Finding(goal, median, worst, limit, atMost, false);
    }

    public boolean met() {
        return atMost ? median <= limit && worst <= limit * WORST_PAIR : median >= limit && worst >= limit / WORST_PAIR;
    }

    public String line() {
        return String.format(
                Locale.ROOT,
                "%s  %s: %s (worst %s, goal %s %s)",
                gate ? met() ? "ok  " : "MISS" : "told",
                goal,
                figure(median),
                figure(worst),
                atMost ? "<=" : ">=",
                figure(limit));
    }

    static String figure(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.format(Locale.ROOT, "%d", (long) value)
                : String.format(Locale.ROOT, Math.abs(value) < 0.1 ? "%.4f" : "%.3f", value);
    }
}
