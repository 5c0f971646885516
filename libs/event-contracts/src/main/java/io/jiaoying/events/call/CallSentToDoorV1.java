package io.jiaoying.events.call;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Nobody on the branch could wake the target: a person is sent to the door.
 */
public record CallSentToDoorV1(
        String callId,
        String warningId,
        @Nullable String incidentId,
        String personId,
        String region,
        @Nullable String askedPersonId,
        OffsetDateTime at,
        boolean exercise)
        implements Event {
    public static final String TYPE = "call.sent-to-door.v1";

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
