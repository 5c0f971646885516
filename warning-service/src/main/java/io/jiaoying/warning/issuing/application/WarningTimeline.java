package io.jiaoying.warning.issuing.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.timeline.Timeline;
import io.jiaoying.timeline.TimelineDraft;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The hash-chained timeline of each warning. */
@ApplicationScoped
public class WarningTimeline {
    private final Timeline timeline;

    WarningTimeline(Timeline timeline) {
        this.timeline = timeline;
    }

    public Uni<Void> append(Tx tx, UUID warningId, String kind, String actor, Instant at, Map<String, String> refs) {
        return append(tx, warningId, List.of(entry(kind, actor, at, refs)));
    }

    public Uni<Void> append(Tx tx, UUID warningId, List<TimelineDraft> entries) {
        return entries.isEmpty() ? Uni.createFrom().voidItem() : timeline.append(tx, warningId.toString(), entries);
    }

    public static TimelineDraft entry(String kind, String actor, Instant at, Map<String, String> refs) {
        return new TimelineDraft(kind, actor, at, at, refs);
    }
}
