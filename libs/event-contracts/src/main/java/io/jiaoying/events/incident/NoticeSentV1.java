package io.jiaoying.events.incident;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;

/** A department, government, garrison or neighbour was told 通报. */
public record NoticeSentV1(
        String incidentId,
        String noticeId,
        String region,
        String kind,
        String recipient,
        String mode,
        OffsetDateTime sentAt,
        OffsetDateTime recordedAt,
        boolean exercise)
        implements Event {
    public static final String TYPE = "incident.notice-sent.v1";

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
