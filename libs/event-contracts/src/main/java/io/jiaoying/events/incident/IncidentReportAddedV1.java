package io.jiaoying.events.incident;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A further report 续报 补报 终报 核报 更正 was accepted.
 *
 * @param kind {@code follow-up supplement final verification correction}
 * @param changedFields names only, never values
 */
public record IncidentReportAddedV1(
        String incidentId,
        String reportId,
        int sequence,
        String kind,
        String region,
        String eventType,
        String grade,
        List<String> changedFields,
        OffsetDateTime receivedAt,
        boolean exercise)
        implements Event {
    public static final String TYPE = "incident.report-added.v1";

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
