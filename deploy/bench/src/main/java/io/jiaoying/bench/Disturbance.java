package io.jiaoying.bench;

import java.util.Locale;

/**
 * What disturbed a run.
 *
 * @param otherCores cores used by processes that are not part of the bench
 * @param stolenCores cores the hypervisor gave to somebody else
 */
public record Disturbance(double otherCores, double stolenCores) {
    private static final double MOST = 0.10;

    public boolean tooMuch() {
        return otherCores > MOST || stolenCores > MOST;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "others %.2f cores, stolen %.2f cores", otherCores, stolenCores);
    }
}
