package io.jiaoying.warning.assessment.api;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.warning.assessment.application.JudgeAssessment;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An opinion; {@code requestId} names the request it answers. */
record JudgementBody(
        @NotBlank @Size(max = 5000) String basis,
        @Nullable String colour,
        @Size(max = 2000) @Nullable String whatWouldChange,
        @Nullable UUID requestId) {
    private static final Set<String> COLOURS = Set.of("red", "orange", "yellow", "blue");

    JudgeAssessment.Judgement toJudgement() {
        return judgement(basis, colour, whatWouldChange);
    }

    static JudgeAssessment.Judgement judgement(
            String basis, @Nullable String colour, @Nullable String whatWouldChange) {
        if (colour != null && !COLOURS.contains(colour)) {
            throw Refusal.invalid("colour", "须为 red、orange、yellow 或 blue", "must be red, orange, yellow or blue");
        }
        return new JudgeAssessment.Judgement(basis, colour, whatWouldChange);
    }
}
