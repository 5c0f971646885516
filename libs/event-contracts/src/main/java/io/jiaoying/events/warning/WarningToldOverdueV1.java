package io.jiaoying.events.warning;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A party that was told of a warning did not acknowledge it in time.
 */
public record WarningToldOverdueV1(
        String warningId,
        @Nullable String incidentId,
        String region,
        String toldId,
        String party,
        String partyRegion,
        OffsetDateTime dueAt,
        boolean exercise)
        implements Event {
    public static final String TYPE = "warning.told-overdue.v1";

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
