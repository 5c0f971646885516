package io.jiaoying.events.incident;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;

/** A report outside this body's remit was transferred to the right body; it stays open and on record here. */
public record IncidentTransferredV1(
        String incidentId, String noticeId, String region, String to, OffsetDateTime transferredAt, boolean exercise)
        implements Event {
    public static final String TYPE = "incident.transferred.v1";

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
