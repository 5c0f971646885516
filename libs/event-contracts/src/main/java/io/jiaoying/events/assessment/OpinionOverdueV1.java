package io.jiaoying.events.assessment;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;

/**
 * An opinion that was asked for did not come in time.
 */
public record OpinionOverdueV1(
        String assessmentId, String requestId, String region, String kind, OffsetDateTime dueAt, boolean exercise)
        implements Event {
    public static final String TYPE = "assessment.opinion-overdue.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.ASSESSMENT;
    }

    @Override
    public String subject() {
        return assessmentId;
    }
}
