package io.jiaoying.incident.verdict.domain;

import java.time.Instant;
import java.util.List;

/**
 * How timely a region reported the obligations that began in a period.
 *
 * @param region administrative code, shortened; empty for the whole country
 * @param from included
 * @param until excluded
 * @param at when it was counted: what is open now may be decided later
 */
public record Timeliness(String region, Instant from, Instant until, Instant at, List<ClockCount> counts) {
    private static final int[] LEVELS = {2, 4, 6, 9, 12};

    public Section section(Standing standing) {
        return Section.of(standing, counts);
    }

    /** The length of the codes one level below a region's. */
    public static int digitsBelow(String region) {
        for (int digits : LEVELS) {
            if (digits > region.length()) {
                return digits;
            }
        }
        return region.length();
    }
}
