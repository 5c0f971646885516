package io.jiaoying.incident.clock.domain;

import java.util.List;

/** Which of several clocks of one hop runs the operation. */
public final class ClockRoles {
    private ClockRoles() {}

    /**
     * The most specific region's rule runs the operation; the laxer ones above it stay beside it as the legal ceiling.
     *
     * @param siblings every clock of the incident
     */
    public static boolean runsTheOperation(Clock clock, List<Clock> siblings) {
        int own = RulePack.specificity(clock.jurisdiction());
        return siblings.stream()
                .noneMatch(other -> RulePack.specificity(other.jurisdiction()) > own && isAboutTheSame(clock, other));
    }

    private static boolean isAboutTheSame(Clock one, Clock other) {
        return one.from().equals(other.from())
                && one.to().equals(other.to())
                && one.asks() == other.asks()
                && (one.mode() == Mode.ANY || other.mode() == Mode.ANY || one.mode() == other.mode());
    }
}
