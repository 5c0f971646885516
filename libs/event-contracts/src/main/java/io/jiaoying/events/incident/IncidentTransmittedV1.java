package io.jiaoying.events.incident;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;

/**
 * The incident was reported upward 上报.
 *
 * @param mode {@code phone} or {@code written}
 * @param recordedLate a phone report entered after it was spoken
 */
public record IncidentTransmittedV1(
        String incidentId,
        String transmissionId,
        String region,
        String from,
        String to,
        String mode,
        OffsetDateTime sentAt,
        OffsetDateTime recordedAt,
        boolean recordedLate,
        boolean exercise)
        implements Event {
    public static final String TYPE = "incident.transmitted.v1";

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
