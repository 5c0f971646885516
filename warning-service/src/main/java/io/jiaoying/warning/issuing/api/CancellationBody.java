package io.jiaoying.warning.issuing.api;

import io.jiaoying.access.problem.Refusal;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why a warning is lifted, or recalled.
 *
 * @param mistaken it should never have been issued: a reason is needed, and everybody who got it is told
 */
record CancellationBody(
        @Size(max = 1000, message = Texts.TOO_LONG) @Nullable
        String reason,

        @Nullable Boolean mistaken) {
    static final String LIFTED = "解除";

    boolean isRecall() {
        return Boolean.TRUE.equals(mistaken);
    }

    String reasonOrDefault() {
        boolean given = reason != null && !reason.isBlank();
        if (isRecall() && !given) {
            throw Refusal.invalid("reason", "撤销须说明原因", "a recall needs its reason");
        }
        return given ? String.valueOf(reason) : LIFTED;
    }
}
