package io.jiaoying.warning.assessment.api;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.warning.assessment.application.AskForOpinion;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked what.
 *
 * @param kind {@code expert} or {@code department}
 * @param personId of the directory: asked and reminded by message too
 * @param dueAt left out, after the configured time
 */
record OpinionRequestBody(
        @NotBlank String kind,
        @NotBlank @Size(max = 200) String asked,
        @Size(max = 100) @Nullable String personId,
        @NotBlank @Size(max = 500) String question,
        @Nullable Instant dueAt) {
    private static final Set<String> KINDS = Set.of("expert", "department");

    AskForOpinion.Question toQuestion() {
        if (!KINDS.contains(kind)) {
            throw Refusal.invalid("kind", "须为 expert 或 department", "must be expert or department");
        }
        return new AskForOpinion.Question(kind, asked, personId, question, dueAt);
    }
}
