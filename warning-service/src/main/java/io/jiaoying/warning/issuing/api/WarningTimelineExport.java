package io.jiaoying.warning.issuing.api;

import io.jiaoying.timeline.TimelineEntry;
import io.jiaoying.timeline.TimelineExport;
import io.jiaoying.timeline.seal.TimelineSeal;
import java.util.List;

/**
 * A warning's timeline with everything an offline checker needs.
 *
 * @param headSeq and {@code headHash}: where the chain must end
 */
record WarningTimelineExport(
        String subjectId,
        String hashAlgorithm,
        long headSeq,
        String headHash,
        List<TimelineEntry> entries,
        TimelineSeal seal) {

    static WarningTimelineExport of(TimelineExport export) {
        return new WarningTimelineExport(
                export.subjectId(),
                "SHA-256",
                export.head().seq(),
                export.head().hash(),
                export.entries(),
                export.seal());
    }
}
