package io.jiaoying.events.call;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Every call still open was stopped.
 *
 * @param reason {@code cancelled} or {@code expired}
 */
public record CallOutStoppedV1(
        String warningId,
        @Nullable String incidentId,
        String region,
        String reason,
        int stopped,
        OffsetDateTime stoppedAt,
        boolean exercise)
        implements Event {
    public static final String TYPE = "call-out.stopped.v1";

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
        return warningId;
    }
}
