package io.jiaoying.incident.api;

import io.jiaoying.incident.domain.Incident;
import io.jiaoying.timeline.TimelineEntry;
import io.jiaoying.timeline.TimelineHead;
import java.util.List;

/**
 * A timeline with everything an offline checker needs.
 *
 * @param subjectId part of what each entry is hashed over
 * @param headSeq and {@code headHash}: where the chain must end
 */
record TimelineExportJson(
        String subjectId,
        String number,
        String hashAlgorithm,
        long headSeq,
        String headHash,
        List<TimelineEntryJson> entries) {

    static TimelineExportJson of(Incident incident, List<TimelineEntry> entries, TimelineHead head) {
        return new TimelineExportJson(
                incident.id().toString(),
                incident.number(),
                "SHA-256",
                head.seq(),
                head.hash(),
                entries.stream().map(TimelineEntryJson::of).toList());
    }
}
