package io.jiaoying.events.incident;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The known figures now prove another grade.
 */
public record IncidentRegradedV1(
        String incidentId,
        String region,
        String eventType,
        String title,
        String fromGrade,
        String toGrade,
        List<String> reasons,
        OffsetDateTime at,
        boolean exercise)
        implements Event {
    public static final String TYPE = "incident.regraded.v1";

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
