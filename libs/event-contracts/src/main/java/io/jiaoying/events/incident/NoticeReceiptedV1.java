package io.jiaoying.events.incident;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;

/** The body that was told acknowledged it. */
public record NoticeReceiptedV1(
        String incidentId,
        String noticeId,
        String region,
        String recipient,
        OffsetDateTime receiptedAt,
        boolean exercise)
        implements Event {
    public static final String TYPE = "incident.notice-receipted.v1";

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
