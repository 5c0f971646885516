package io.jiaoying.incident.verification.api;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.verification.application.AskForVerification.Asked;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question from above.
 *
 * @param dueAt when it is to be answered; or {@code limit}; or neither
 * @param limit ISO 8601 duration from now
 * @param to the level that is to answer, {@code county} if left out
 */
record VerificationRequestBody(
        @NotBlank @Size(max = 2000) String question,
        @Nullable Instant dueAt,
        @Nullable String limit,
        @Nullable String to) {
    private static final Set<String> ANSWERING = Set.of("township", "county", "city", "province");
    private static final Duration LONGEST = Duration.ofDays(30);

    Asked asked(Instant now) {
        if (dueAt != null && limit != null) {
            throw Refusal.invalid("limit", "与 dueAt 只能填一项", "must not stand beside dueAt");
        }
        String level = to == null ? "county" : to;
        if (!ANSWERING.contains(level)) {
            throw Refusal.invalid("to", "未知的值：" + level, "unknown value: " + level);
        }
        return new Asked(
                level, question.strip(), dueAt == null ? duration() : within("dueAt", Duration.between(now, dueAt)));
    }

    private @Nullable Duration duration() {
        try {
            return limit == null ? null : within("limit", Duration.parse(limit));
        } catch (DateTimeException e) {
            throw Refusal.invalid("limit", "须为 ISO-8601 时长", "must be an ISO-8601 duration");
        }
    }

    private static Duration within(String field, Duration limit) {
        if (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST) > 0) {
            throw Refusal.invalid(field, "须在此后 30 日之内", "must be within the next 30 days");
        }
        return limit;
    }
}
