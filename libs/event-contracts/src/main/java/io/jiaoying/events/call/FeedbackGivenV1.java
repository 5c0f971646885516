package io.jiaoying.events.call;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Feedback 反馈 came back; figures only, who commands stays in warning-service. A correction names what it corrects.
 */
public record FeedbackGivenV1(
        String callId,
        String warningId,
        @Nullable String incidentId,
        String personId,
        String region,
        @Nullable String feedbackId,
        @Nullable String feedbackType,
        @Nullable String corrects,
        @Nullable Integer villagesAffected,
        @Nullable Integer peopleAffected,
        @Nullable Integer peopleToMove,
        @Nullable Integer peopleMoved,
        @Nullable Integer refusing,
        OffsetDateTime at,
        boolean late,
        boolean exercise)
        implements Event {
    public static final String TYPE = "call.feedback-given.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.CALL;
    }

    @Override
    public String subject() {
        return callId;
    }
}
