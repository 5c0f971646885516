package io.jiaoying.warning.feedback.domain;

import org.jspecify.annotations.Nullable;

/** What is done about feedback that is overdue, at each look. */
public enum ChaseStep {
    /** It came, is needed no more, or everything was done. */
    NOTHING,
    /** The target is asked again. */
    REMIND,
    /** The target's superior is told. */
    ESCALATE;

    /** A profile that says nothing of chasing has the target asked once more, as ever. */
    public static ChaseStep of(DemandState state, int reminders, boolean escalated, @Nullable Chase chase) {
        if (!state.waits() || escalated) {
            return NOTHING;
        }
        if (reminders < (chase == null ? 1 : chase.times())) {
            return REMIND;
        }
        return chase == null ? NOTHING : ESCALATE;
    }
}
