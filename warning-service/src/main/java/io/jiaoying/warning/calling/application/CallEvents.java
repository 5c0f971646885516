package io.jiaoying.warning.calling.application;

import io.jiaoying.events.call.CallAnsweredV1;
import io.jiaoying.events.call.CallEscalatedV1;
import io.jiaoying.events.call.CallOutStoppedV1;
import io.jiaoying.events.call.CallSentToDoorV1;
import io.jiaoying.events.call.CallUnansweredV1;
import io.jiaoying.events.call.FeedbackOverdueV1;
import io.jiaoying.warning.Beijing;
import io.jiaoying.warning.calling.domain.Step;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to calls, as contract events. */
final class CallEvents {
    private CallEvents() {}

    static CallOutStoppedV1 stopped(CallOut out, String reason, int stopped, Instant at) {
        return new CallOutStoppedV1(
                out.warningId().toString(),
                out.incidentId(),
                out.region(),
                reason,
                stopped,
                Beijing.at(at),
                out.exercise());
    }

    static CallEscalatedV1 escalated(LockedCall call, Step.Who step, String toPersonId, Instant at) {
        return new CallEscalatedV1(
                call.id().toString(),
                call.out().warningId().toString(),
                call.out().incidentId(),
                call.personId(),
                call.region(),
                toPersonId,
                rung(step),
                Beijing.at(at),
                call.out().exercise());
    }

    /** The contract knows two rungs; the county is a superior like any other. */
    private static String rung(Step.Who step) {
        return step == Step.Who.DEPUTY ? step.wire() : Step.Who.SUPERIOR.wire();
    }

    static CallSentToDoorV1 sentToDoor(LockedCall call, @Nullable String askedPersonId, Instant at) {
        return new CallSentToDoorV1(
                call.id().toString(),
                call.out().warningId().toString(),
                call.out().incidentId(),
                call.personId(),
                call.region(),
                askedPersonId,
                Beijing.at(at),
                call.out().exercise());
    }

    static CallUnansweredV1 unanswered(LockedCall call, Instant at) {
        return new CallUnansweredV1(
                call.id().toString(),
                call.out().warningId().toString(),
                call.out().incidentId(),
                call.personId(),
                call.region(),
                Beijing.at(at),
                call.out().exercise());
    }

    static CallAnsweredV1 answered(LockedCall call, Answers.Judged judged, Instant at) {
        return new CallAnsweredV1(
                call.id().toString(),
                call.out().warningId().toString(),
                call.out().incidentId(),
                call.personId(),
                call.region(),
                judged.quality().wire(),
                Beijing.at(at),
                judged.closes(),
                judged.late(),
                call.out().exercise());
    }

    static FeedbackOverdueV1 feedbackOverdue(LockedCall call, Instant dueAt, Instant at) {
        return new FeedbackOverdueV1(
                call.id().toString(),
                call.out().warningId().toString(),
                call.out().incidentId(),
                call.personId(),
                call.region(),
                Beijing.at(dueAt),
                Beijing.at(at),
                null,
                null,
                null,
                "overdue",
                call.out().exercise());
    }
}
