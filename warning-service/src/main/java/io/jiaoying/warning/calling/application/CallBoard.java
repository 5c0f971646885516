package io.jiaoying.warning.calling.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Totals of a call-out, read in one snapshot: the six states sum to the targets, and so does every other way to count them but
 * {@code byQuality}, which counts the answers.
 *
 * @param byRegion by the region each target sits in
 * @param byResult what calling has come to: the quality of the answer, or how far it got without one
 * @param feedback how many demands for feedback are {@code open overdue met met-late withdrawn}, by type
 */
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
        @Nullable Instant lastAnswerAt,
        Map<String, Integer> byResult,
        List<RegionTotals> byCounty,
        List<RegionTotals> byTownship,
        List<PostTotals> byPost,
        Map<String, Map<String, Integer>> feedback) {
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

    /** Totals of one post. */
    public record PostTotals(String post, int targets, int answered, Map<String, Integer> byResult) {}
}
