package io.jiaoying.events.warning;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An issued warning was lifted 解除, or recalled 撤销 because it should never have been issued.
 */
public record WarningCancelledV1(
        String warningId,
        @Nullable String incidentId,
        String region,
        String reason,
        OffsetDateTime cancelledAt,
        boolean exercise,
        @Nullable Boolean mistaken)
        implements Event {
    public static final String TYPE = "warning.cancelled.v1";

    /** Lifted, not recalled. */
    public WarningCancelledV1(
            String warningId,
            @Nullable String incidentId,
            String region,
            String reason,
            OffsetDateTime cancelledAt,
            boolean exercise) {
        this(warningId, incidentId, region, reason, cancelledAt, exercise, null);
    }

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
