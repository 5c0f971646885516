package io.jiaoying.events.assessment;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One party gave its opinion.
 */
public record AssessmentOpinionGivenV1(
        String assessmentId,
        String region,
        String by,
        @Nullable String colour,
        OffsetDateTime at,
        boolean exercise) implements Event {
    public static final String TYPE = "assessment.opinion-given.v1";

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
