package io.jiaoying.incident.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.EventIds;
import io.jiaoying.outbox.Tx;
import io.jiaoying.timeline.Timeline;
import io.jiaoying.timeline.TimelineDraft;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Places and releases the hold that keeps an incident's personal data from being destroyed. */
@ApplicationScoped
public class HoldEvidence {
    private final IncidentAccess access;
    private final EvidenceHolds holds;
    private final PersonalDataRetention retention;
    private final Timeline timeline;
    private final ServerTime time;

    HoldEvidence(
            IncidentAccess access,
            EvidenceHolds holds,
            PersonalDataRetention retention,
            Timeline timeline,
            ServerTime time) {
        this.access = access;
        this.holds = holds;
        this.retention = retention;
        this.timeline = timeline;
        this.time = time;
    }

    /** Refuses (409) a second one beside the first. */
    public Uni<EvidenceHold> place(Tx tx, Identity caller, UUID incidentId, String reason) {
        return access.lock(tx, caller, incidentId)
                .chain(incident -> holds.inForce(tx, incidentId))
                .chain(already -> {
                    if (already.isPresent()) {
                        throw Refusal.conflict(
                                "evidence-held", "证据已在保全中。", "The evidence of this incident is held already.");
                    }
                    var hold = new EvidenceHold(
                            EventIds.next(), incidentId, reason, time.instant(), caller.party(), null, null, null);
                    return holds.place(tx, hold)
                            .chain(() -> note(tx, hold, "evidence-hold-placed", hold.placedBy(), hold.placedAt()))
                            .replaceWith(hold);
                });
    }

    /** The data's time runs again from where it stood; what is past it is destroyed at once. */
    public Uni<EvidenceHold> release(Tx tx, Identity caller, UUID incidentId, String reason) {
        return access.lock(tx, caller, incidentId)
                .chain(incident -> holds.inForce(tx, incidentId).chain(found -> {
                    Instant now = time.instant();
                    EvidenceHold released =
                            found.orElseThrow(HoldEvidence::notHeld).released(now, caller.party(), reason);
                    return holds.release(tx, released)
                            .chain(() -> note(tx, released, "evidence-hold-released", caller.party(), now))
                            .chain(() -> retention.afterRelease(tx, Cause.fresh(), incident))
                            .replaceWith(released);
                }));
    }

    /** Refuses (404) when there is none. */
    public Uni<EvidenceHold> inForce(Tx tx, Identity caller, UUID incidentId) {
        return access.lock(tx, caller, incidentId)
                .chain(incident -> holds.inForce(tx, incidentId))
                .map(found -> found.orElseThrow(
                        () -> Refusal.notFound("该事件没有证据保全。", "The evidence of this incident is not held.")));
    }

    private static Refusal notHeld() {
        return Refusal.conflict("evidence-not-held", "该事件没有证据保全。", "The evidence of this incident is not held.");
    }

    private Uni<Void> note(Tx tx, EvidenceHold hold, String kind, String by, Instant now) {
        var entry =
                new TimelineDraft(kind, by, now, now, Map.of("holdId", hold.id().toString()));
        return timeline.append(tx, hold.incidentId().toString(), entry);
    }
}
