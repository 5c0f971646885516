package io.jiaoying.events.assessment;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something asks for judgement 研判.
 *
 * @param trigger {@code incident} or {@code observations}
 * @param facts short sentences: which figures or which rule over which station
 */
public record AssessmentOpenedV1(
        String assessmentId,
        String trigger,
        @Nullable String incidentId,
        String region,
        String eventType,
        List<String> facts,
        OffsetDateTime openedAt,
        boolean exercise)
        implements Event {
    public static final String TYPE = "assessment.opened.v1";

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
