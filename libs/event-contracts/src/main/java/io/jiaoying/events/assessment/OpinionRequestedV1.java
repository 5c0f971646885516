package io.jiaoying.events.assessment;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;

/**
 * An expert or a member department was asked for an opinion, or reminded of it.
 *
 * @param reminder false the first time
 */
public record OpinionRequestedV1(
        String assessmentId,
        String requestId,
        String region,
        String kind,
        OffsetDateTime dueAt,
        boolean reminder,
        boolean exercise)
        implements Event {
    public static final String TYPE = "assessment.opinion-requested.v1";

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
