package io.jiaoying.incident.notice.api;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.domain.Grade;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The grade the local government judges likely, and why. */
record JudgementRequest(
        @NotBlank String grade, @Nullable @Size(max = 1000) String reason) {

    Grade likely() {
        return Grade.of(grade).orElseThrow(() -> Refusal.invalid("grade", "未知的值：" + grade, "unknown value: " + grade));
    }
}
