package io.jiaoying.events.incident;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;

/**
 * A merge was a mistake and is undone: the two are incidents of their own again, and nothing of either history is lost.
 *
 * @param incidentId the incident that went on
 * @param mergedId the one that is an incident of its own again
 */
public record IncidentMergeUndoneV1(
        String incidentId,
        String mergedId,
        String region,
        String eventType,
        String by,
        OffsetDateTime at,
        boolean exercise)
        implements Event {
    public static final String TYPE = "incident.merge-undone.v1";

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
