package io.jiaoying.warning.feedback.application;

import io.jiaoying.warning.feedback.domain.Demand;
import io.jiaoying.warning.feedback.domain.DemandState;
import io.jiaoying.warning.feedback.domain.FeedbackType;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing one target owes us.
 *
 * @param round 1, and one more each time it is asked again
 * @param reminders how often it was asked for again because it was overdue
 * @param escalated the superior was told
 * @param latest no later round asks the same
 * @param replaced a later round of calling asks the same person
 */
public record Owed(
        UUID id,
        UUID callId,
        FeedbackType type,
        Demand.Start starts,
        int round,
        DemandState state,
        Instant askedAt,
        Instant dueAt,
        int reminders,
        boolean escalated,
        boolean latest,
        boolean replaced) {
    static Owed first(UUID callId, Demand demand, Instant at) {
        return new Owed(
                UUID.randomUUID(),
                callId,
                demand.type(),
                demand.starts(),
                1,
                DemandState.OPEN,
                at,
                at.plus(demand.within()),
                0,
                false,
                true,
                false);
    }

    Owed next(Instant at, Instant due) {
        return new Owed(
                UUID.randomUUID(), callId, type, starts, round + 1, DemandState.OPEN, at, due, 0, false, true, false);
    }

    boolean isLate(Instant now) {
        return now.isAfter(dueAt);
    }
}
