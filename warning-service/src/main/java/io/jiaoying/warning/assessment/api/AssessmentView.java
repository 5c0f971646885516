package io.jiaoying.warning.assessment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jiaoying.warning.assessment.application.Assessment;
import io.jiaoying.warning.assessment.application.AssessmentReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An assessment as the API shows it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AssessmentView(
        UUID id,
        String trigger,
        @Nullable UUID incidentId,
        String region,
        String eventType,
        List<String> facts,
        @Nullable String suggestedColour,
        String state,
        Instant openedAt,
        boolean exercise,
        List<Assessment.Opinion> opinions,
        Assessment.@Nullable Conclusion conclusion) {
    static AssessmentView of(AssessmentReader.Judged judged) {
        Assessment assessment = judged.assessment();
        return new AssessmentView(
                assessment.id(),
                assessment.trigger(),
                assessment.incidentId(),
                assessment.region(),
                assessment.eventType(),
                assessment.facts(),
                assessment.suggestedColour(),
                assessment.state(),
                assessment.openedAt(),
                assessment.exercise(),
                judged.opinions(),
                assessment.conclusion());
    }
}
