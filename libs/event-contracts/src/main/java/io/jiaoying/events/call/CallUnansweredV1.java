package io.jiaoying.events.call;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The ladder ended without an answer.
 */
public record CallUnansweredV1(
        String callId,
        String warningId,
        @Nullable String incidentId,
        String personId,
        String region,
        OffsetDateTime at,
        boolean exercise)
        implements Event {
    public static final String TYPE = "call.unanswered.v1";

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
