package io.jiaoying.warning.drilling.application;

import io.jiaoying.warning.drilling.domain.NumberFinding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One number of a check.
 *
 * @param finding {@code answered reached sent dead unchecked}
 * @param reason why it is dead, or was not checked: {@code no-number waiting paused left-the-post round-over not-taken
 *     real-call-out}
 */
public record CheckedNumber(
        String personId,
        String name,
        String post,
        String region,
        @Nullable String phoneMasked,
        String finding,
        @Nullable String reason,
        @Nullable Instant checkedAt,
        @Nullable Instant answeredAt) {
    boolean is(NumberFinding asked) {
        return finding.equals(asked.wire());
    }
}
