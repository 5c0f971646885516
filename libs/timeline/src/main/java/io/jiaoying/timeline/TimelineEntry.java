package io.jiaoying.timeline;

import java.time.Instant;
import java.util.Map;

/**
 * One link of a subject's chain.
 *
 * @param subjectId the incident or warning
 * @param seq 1, 2, 3 … without gaps
 * @param hash {@link TimelineHash#of} of this entry over {@code previousHash}; 64 hexadecimal digits
 */
public record TimelineEntry(
        String subjectId,
        long seq,
        Instant at,
        Instant knownAt,
        String kind,
        String actor,
        Map<String, String> refs,
        String previousHash,
        String hash) {
    /** Before the first entry. */
    public static final String GENESIS = "0".repeat(64);

    static TimelineEntry following(String subjectId, long previousSeq, String previousHash, TimelineDraft draft) {
        var unhashed = new TimelineEntry(
                subjectId,
                previousSeq + 1,
                draft.at(),
                draft.knownAt(),
                draft.kind(),
                draft.actor(),
                draft.refs(),
                previousHash,
                "");
        return unhashed.withHash(TimelineHash.of(previousHash, unhashed));
    }

    private TimelineEntry withHash(String value) {
        return new TimelineEntry(subjectId, seq, at, knownAt, kind, actor, refs, previousHash, value);
    }
}
