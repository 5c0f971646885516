package io.jiaoying.events.call;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The 叫应 of an issued warning started.
 */
public record CallOutStartedV1(
        String warningId,
        @Nullable String incidentId,
        String region,
        String profile,
        int targets,
        OffsetDateTime startedAt,
        boolean exercise)
        implements Event {
    public static final String TYPE = "call-out.started.v1";

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
