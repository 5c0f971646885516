package io.jiaoying.events.incident;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A first report 初报 was accepted.
 *
 * @param number the human-readable incident number
 * @param grade {@code particularly-major major serious ordinary ungraded}
 * @param title drafted from place and type; carries no personal data
 * @param longitude degrees, CGCS2000; null where the report gives none
 * @param latitude degrees, CGCS2000
 */
public record IncidentReportedV1(
        String incidentId,
        String number,
        String eventType,
        String region,
        String grade,
        String title,
        OffsetDateTime occurredAt,
        OffsetDateTime knownAt,
        OffsetDateTime receivedAt,
        boolean exercise,
        @Nullable Double longitude,
        @Nullable Double latitude)
        implements Event {
    public static final String TYPE = "incident.reported.v1";

    /** Without coordinates. */
    public IncidentReportedV1(
            String incidentId,
            String number,
            String eventType,
            String region,
            String grade,
            String title,
            OffsetDateTime occurredAt,
            OffsetDateTime knownAt,
            OffsetDateTime receivedAt,
            boolean exercise) {
        this(
                incidentId,
                number,
                eventType,
                region,
                grade,
                title,
                occurredAt,
                knownAt,
                receivedAt,
                exercise,
                null,
                null);
    }

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
