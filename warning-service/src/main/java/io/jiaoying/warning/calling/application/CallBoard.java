package io.jiaoying.warning.calling.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Totals of a call-out, read in one snapshot; the six states sum to the targets. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CallBoard(
        UUID warningId,
        String profile,
        String state,
        boolean exercise,
        Instant startedAt,
        int targets,
        Map<String, Integer> byState,
        Map<String, Integer> byQuality,
        List<RegionTotals> byRegion,
        @Nullable Instant firstAttemptAt,
        @Nullable Instant lastFirstAttemptAt,
        @Nullable Instant lastAnswerAt) {
    /** Totals of one region. */
    public record RegionTotals(
            String region,
            String name,
            int targets,
            int answered,
            int pending,
            int calling,
            int unanswered,
            int atTheDoor,
            int stopped) {}
}
