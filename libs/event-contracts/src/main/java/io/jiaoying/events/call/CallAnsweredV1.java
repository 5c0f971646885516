package io.jiaoying.events.call;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The target answered.
 *
 * @param quality {@code heard pressed said read proxied door}
 * @param closes whether the profile in force counts it as answered
 * @param late after the call was unanswered or at the door
 */
public record CallAnsweredV1(
        String callId,
        String warningId,
        @Nullable String incidentId,
        String personId,
        String region,
        String quality,
        OffsetDateTime at,
        boolean closes,
        boolean late,
        boolean exercise)
        implements Event {
    public static final String TYPE = "call.answered.v1";

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
