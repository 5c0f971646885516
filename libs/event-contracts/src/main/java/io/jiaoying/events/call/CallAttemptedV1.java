package io.jiaoying.events.call;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One attempt was handed to a carrier.
 *
 * @param purpose {@code wake} or {@code feedback}
 * @param channel {@code sms voice mail page desk door}
 * @param becauseOf call id of the silence that caused it, null for the target itself
 */
public record CallAttemptedV1(
        String callId,
        String warningId,
        @Nullable String incidentId,
        String personId,
        String region,
        String attemptId,
        int sequence,
        String purpose,
        String channel,
        OffsetDateTime at,
        @Nullable String becauseOf,
        boolean exercise)
        implements Event {
    public static final String TYPE = "call.attempted.v1";

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
