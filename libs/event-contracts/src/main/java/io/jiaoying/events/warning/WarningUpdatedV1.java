package io.jiaoying.events.warning;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issued warning changed.
 */
public record WarningUpdatedV1(
        String warningId,
        @Nullable String incidentId,
        @Nullable String assessmentId,
        String region,
        String eventType,
        @Nullable String colour,
        List<String> areas,
        String headline,
        String issuerName,
        boolean relayed,
        @Nullable OffsetDateTime onset,
        OffsetDateTime expires,
        OffsetDateTime updatedAt,
        boolean exercise)
        implements Event {
    public static final String TYPE = "warning.updated.v1";

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
