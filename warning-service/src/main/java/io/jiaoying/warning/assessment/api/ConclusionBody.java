package io.jiaoying.warning.assessment.api;

import io.jiaoying.warning.assessment.application.JudgeAssessment;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A conclusion; {@code warn} says whether a warning should be issued. */
record ConclusionBody(
        @NotBlank @Size(max = 5000) String basis,
        @Nullable String colour,
        @Size(max = 2000) @Nullable String whatWouldChange,
        @NotNull Boolean warn) {
    JudgeAssessment.Judgement toJudgement() {
        return JudgementBody.judgement(basis, colour, whatWouldChange);
    }
}
