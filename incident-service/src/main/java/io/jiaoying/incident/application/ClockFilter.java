package io.jiaoying.incident.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of clocks is narrowed to; null narrows nothing. Earliest due first, those without a limit last.
 *
 * @param scope prefix of the codes the caller may see
 * @param afterDueAt with {@code afterId}, the last item of the page before
 */
public record ClockFilter(
        String scope,
        @Nullable String region,
        @Nullable String state,
        @Nullable Instant dueBefore,
        @Nullable Instant afterDueAt,
        @Nullable UUID afterId,
        int rows) {

    /** Where clocks without a limit are sorted. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
}
