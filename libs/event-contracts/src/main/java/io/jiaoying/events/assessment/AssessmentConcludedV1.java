package io.jiaoying.events.assessment;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The assessment ended in a conclusion.
 *
 * @param warn whether a warning should be issued
 */
public record AssessmentConcludedV1(
        String assessmentId,
        @Nullable String incidentId,
        String region,
        String eventType,
        @Nullable String colour,
        boolean warn,
        String by,
        OffsetDateTime at,
        boolean exercise)
        implements Event {
    public static final String TYPE = "assessment.concluded.v1";

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
