package io.jiaoying.timeline;

import io.jiaoying.timeline.seal.TimelineSeals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Puts together what the offline checker needs. */
@ApplicationScoped
public class TimelineExports {
    private final Timeline timeline;
    private final TimelineSeals seals;

    public TimelineExports(Timeline timeline, TimelineSeals seals) {
        this.timeline = timeline;
        this.seals = seals;
    }

    /**
     * Read in this order, an append meanwhile cannot look like a cut: roots only cover what the head then includes.
     *
     * @param root the number of a root kept elsewhere, when it is an old one
     */
    public Uni<TimelineExport> export(String subjectId, @Nullable Long root) {
        return seals.of(subjectId, root).chain(seal -> timeline.head(subjectId).chain(head -> timeline.read(subjectId)
                .map(entries -> TimelineExport.of(subjectId, seal, head, entries))));
    }
}
