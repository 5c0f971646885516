package io.jiaoying.events.call;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Feedback did not come within its time; once for each time it is asked for again, and when the superior is told.
 *
 * @param step {@code overdue} its time ran out, {@code reminder} asked for once more, {@code escalation} the superior was told,
 *     {@code end} nobody stands above who could be told; nothing follows after the last two
 */
public record FeedbackOverdueV1(
        String callId,
        String warningId,
        @Nullable String incidentId,
        String personId,
        String region,
        OffsetDateTime dueAt,
        OffsetDateTime at,
        @Nullable String feedbackType,
        @Nullable Integer reminders,
        @Nullable String escalatedTo,
        @Nullable String step,
        boolean exercise)
        implements Event {
    public static final String TYPE = "call.feedback-overdue.v1";

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
