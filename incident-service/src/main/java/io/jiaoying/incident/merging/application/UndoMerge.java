package io.jiaoying.incident.merging.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.events.incident.IncidentMergeUndoneV1;
import io.jiaoying.incident.application.Fact;
import io.jiaoying.incident.application.IncidentAccess;
import io.jiaoying.incident.application.IncidentLog;
import io.jiaoying.incident.application.ServerTime;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.merging.application.Merge.Undoing;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.timeline.TimelineDraft;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes two merged incidents two again. Merging changed neither of them, so nothing has to be taken apart; the merge and its
 * undoing stay in both histories.
 */
@ApplicationScoped
public class UndoMerge {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final IncidentAccess access;
    private final Merges merges;
    private final IncidentLog log;
    private final ServerTime time;

    UndoMerge(IncidentAccess access, Merges merges, IncidentLog log, ServerTime time) {
        this.access = access;
        this.merges = merges;
        this.log = log;
        this.time = time;
    }

    public Uni<Merge> undo(Tx tx, Identity by, UUID goesOn, UUID other, String reason) {
        return access.lock(tx, by, goesOn)
                .chain(first -> access.lock(tx, by, other).chain(second -> merges.between(tx, goesOn, other)
                        .map(found -> found.orElseThrow(UndoMerge::notMerged))
                        .chain(merge -> undo(tx, first, merge, new Undoing(reason, by.party(), time.instant())))));
    }

    private Uni<Merge> undo(Tx tx, Incident goesOn, Merge merge, Undoing undoing) {
        Cause cause = Cause.fresh();
        return merges.undo(tx, merge, undoing)
                .chain(() -> log.write(tx, cause, merge.incidentId(), List.of(separated(merge, goesOn, undoing))))
                .chain(() -> log.write(tx, cause, merge.mergedId(), List.of(ownAgain(merge, undoing))))
                .replaceWith(merge.undone(undoing));
    }

    private static Fact separated(Merge merge, Incident goesOn, Undoing undoing) {
        return new Fact(
                entry("merge-undone", undoing, "mergedId", merge.mergedId()),
                new IncidentMergeUndoneV1(
                        merge.incidentId().toString(),
                        merge.mergedId().toString(),
                        goesOn.region(),
                        goesOn.eventType(),
                        undoing.by(),
                        undoing.at().atOffset(CHINA),
                        goesOn.exercise()));
    }

    private static Fact ownAgain(Merge merge, Undoing undoing) {
        return new Fact(entry("merged-into-undone", undoing, "incidentId", merge.incidentId()), null);
    }

    private static TimelineDraft entry(String kind, Undoing undoing, String name, UUID id) {
        return new TimelineDraft(kind, undoing.by(), undoing.at(), undoing.at(), Map.of(name, id.toString()));
    }

    private static Refusal notMerged() {
        return Refusal.conflict("not-merged", "该事件未并入本事件，或合并已撤销。", "It is not merged into this one, or not any more.");
    }
}
