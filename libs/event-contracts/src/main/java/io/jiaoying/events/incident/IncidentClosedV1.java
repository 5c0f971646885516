package io.jiaoying.events.incident;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;

/**
 * A leader closed the incident after its 终报.
 */
public record IncidentClosedV1(String incidentId, String region, OffsetDateTime closedAt, boolean exercise)
        implements Event {
    public static final String TYPE = "incident.closed.v1";

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
