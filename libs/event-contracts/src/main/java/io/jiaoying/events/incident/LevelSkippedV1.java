package io.jiaoying.events.incident;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;

/** A report upward skipped this level 越级; it is told at once. */
public record LevelSkippedV1(
        String incidentId,
        String noticeId,
        String transmissionId,
        String region,
        String level,
        String from,
        String to,
        OffsetDateTime skippedAt,
        boolean exercise)
        implements Event {
    public static final String TYPE = "incident.level-skipped.v1";

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
