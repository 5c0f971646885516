package io.jiaoying.warning.assessment.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be judged, and what was judged.
 *
 * @param trigger {@code incident} or {@code observations}
 * @param suggestedColour by the threshold that was reached
 */
public record Assessment(
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
        @Nullable Conclusion conclusion) {
    /**
     * How it ended.
     *
     * @param areas administrative codes it holds for
     * @param until open where nobody said when it ends
     */
    public record Conclusion(
            String by,
            String byName,
            String basis,
            @Nullable String colour,
            @Nullable String whatWouldChange,
            boolean warn,
            Instant at,
            List<String> areas,
            Instant from,
            @Nullable Instant until) {}

    /**
     * What one party thinks.
     *
     * @param requestId the question it answers, if it was asked
     */
    public record Opinion(
            String by,
            String byName,
            String basis,
            @Nullable String colour,
            @Nullable String whatWouldChange,
            Instant at,
            @Nullable UUID requestId) {}
}
