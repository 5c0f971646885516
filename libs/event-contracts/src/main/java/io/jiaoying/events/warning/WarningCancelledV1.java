package io.jiaoying.events.warning;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An issued warning was lifted 解除.
 */
public record WarningCancelledV1(
        String warningId,
        @Nullable String incidentId,
        String region,
        String reason,
        OffsetDateTime cancelledAt,
        boolean exercise)
        implements Event {
    public static final String TYPE = "warning.cancelled.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.WARNING;
    }

    @Override
    public String subject() {
        return warningId;
    }
}
