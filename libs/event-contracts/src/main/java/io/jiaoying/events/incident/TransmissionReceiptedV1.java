package io.jiaoying.events.incident;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;

/**
 * The receiving side acknowledged a transmission 回执.
 */
public record TransmissionReceiptedV1(
        String incidentId,
        String transmissionId,
        String region,
        String to,
        OffsetDateTime receiptedAt,
        boolean exercise)
        implements Event {
    public static final String TYPE = "incident.transmission-receipted.v1";

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
