package io.jiaoying.timeline;

import io.jiaoying.timeline.seal.TimelineSeal;
import java.util.List;

/**
 * A subject's whole chain as it was at one instant, with what the signed roots say of it.
 *
 * @param head where the chain must end
 */
public record TimelineExport(String subjectId, TimelineHead head, List<TimelineEntry> entries, TimelineSeal seal) {
    static TimelineExport of(String subjectId, TimelineSeal seal, TimelineHead head, List<TimelineEntry> all) {
        return new TimelineExport(
                subjectId,
                head,
                all.stream().filter(entry -> entry.seq() <= head.seq()).toList(),
                seal);
    }
}
