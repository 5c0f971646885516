package io.jiaoying.incident.notice.api;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.domain.Grade;
import jakarta.validation.constraints.NotBlank;

/** The grade the local government judges likely. */
record JudgementRequest(@NotBlank String grade) {

    Grade likely() {
        return Grade.of(grade).orElseThrow(() -> Refusal.invalid("grade", "未知的值：" + grade, "unknown value: " + grade));
    }
}
