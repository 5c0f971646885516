package io.jiaoying.incident.api;

import io.jiaoying.incident.domain.Incident;
import io.jiaoying.timeline.TimelineExport;
import io.jiaoying.timeline.seal.TimelineSeal;
import java.util.List;

/**
 * A timeline with everything an offline checker needs.
 *
 * @param subjectId part of what each entry is hashed over
 * @param headSeq and {@code headHash}: where the chain must end
 * @param seal what signed roots say of where the chain ended
 */
record TimelineExportJson(
        String subjectId,
        String number,
        String hashAlgorithm,
        long headSeq,
        String headHash,
        List<TimelineEntryJson> entries,
        TimelineSeal seal) {

    static TimelineExportJson of(Incident incident, TimelineExport export) {
        return new TimelineExportJson(
                export.subjectId(),
                incident.number(),
                "SHA-256",
                export.head().seq(),
                export.head().hash(),
                export.entries().stream().map(TimelineEntryJson::of).toList(),
                export.seal());
    }
}
