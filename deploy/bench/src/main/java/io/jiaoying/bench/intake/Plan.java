package io.jiaoying.bench.intake;

import java.time.Duration;

/**
 * How long and how often.
 *
 * @param settling after the warm-up at full load, load at a pace that leaves the compilers a core of their own
 * @param margin what the quick run's goals give way by, because it has fewer and shorter pairs
 */
record Plan(int pairs, Duration leg, Duration warmUp, Duration settling, Duration overload, double margin) {
    private static final double QUICK_MARGIN = 0.30;

    static Plan quick() {
        return new Plan(
                3, Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ZERO, Duration.ofSeconds(12), QUICK_MARGIN);
    }

    static Plan full() {
        return new Plan(
                5, Duration.ofSeconds(12), Duration.ofSeconds(60), Duration.ofSeconds(150), Duration.ofSeconds(60), 0);
    }

    Duration half() {
        return leg.dividedBy(2);
    }

    double atLeast(double goal) {
        return goal * (1 - margin);
    }

    double atMost(double goal) {
        return goal * (1 + margin);
    }

    String label() {
        return margin == 0 ? "" : " (quick: goal eased by " + Math.round(margin * 100) + " %)";
    }
}
