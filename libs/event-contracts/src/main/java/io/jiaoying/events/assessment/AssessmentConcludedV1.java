package io.jiaoying.events.assessment;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The assessment ended in a conclusion.
 *
 * @param warn whether a warning should be issued
 * @param areas administrative codes judged to be affected, from {@code from} until {@code until}
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
        boolean exercise,
        @Nullable List<String> areas,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until)
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
