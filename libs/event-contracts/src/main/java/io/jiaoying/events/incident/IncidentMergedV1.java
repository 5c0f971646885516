package io.jiaoying.events.incident;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Two reports turned out to be of one incident. Both keep their histories, and the merged one's clocks run on.
 *
 * @param incidentId the incident that goes on
 * @param mergedId the one found to be the same
 */
public record IncidentMergedV1(
        String incidentId,
        String mergedId,
        String region,
        String eventType,
        @Nullable Integer metresApart,
        int minutesApart,
        String by,
        OffsetDateTime at,
        boolean exercise)
        implements Event {
    public static final String TYPE = "incident.merged.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.INCIDENT;
    }

    @Override
    public String subject() {
        return incidentId;
    }
}
