package io.jiaoying.events.warning;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A warning reached its end.
 */
public record WarningExpiredV1(
        String warningId, @Nullable String incidentId, String region, OffsetDateTime expiredAt, boolean exercise)
        implements Event {
    public static final String TYPE = "warning.expired.v1";

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
