package io.jiaoying.scenarios.report;

import java.time.Duration;
import java.util.List;

/** Nearest-rank percentiles: always one of the measured values, never an interpolation. */
public final class Percentile {
    private Percentile() {}

    /** {@code percent} in (0, 100]; IllegalArgumentException for no values at all. */
    public static Duration of(List<Duration> values, double percent) {
        if (values.isEmpty() || percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("no percentile " + percent + " of " + values.size() + " values");
        }
        int rank = (int) Math.ceil(percent / 100 * values.size());
        return values.stream().sorted().toList().get(rank - 1);
    }
}
