package io.jiaoying.incident.application;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.outbox.Tx;
import io.jiaoying.timeline.Timeline;
import io.jiaoying.timeline.TimelineDraft;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Destroys what a closed incident knows of persons when its time is over, unless it is held as evidence. */
@ApplicationScoped
public class DestroyPersonalData implements DeadlineHandler {
    private final Incidents incidents;
    private final EvidenceHolds holds;
    private final PersonalDataTable personal;
    private final Timeline timeline;

    DestroyPersonalData(Incidents incidents, EvidenceHolds holds, PersonalDataTable personal, Timeline timeline) {
        this.incidents = incidents;
        this.holds = holds;
        this.personal = personal;
        this.timeline = timeline;
    }

    @Override
    public String kind() {
        return PersonalDataRetention.DEADLINE_KIND;
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        Instant now = due.get(0).firedAt();
        List<UUID> ids = due.stream()
                .map(deadline -> PersonalDataRetention.incidentOf(deadline.key()))
                .distinct()
                .sorted()
                .toList();
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> incidents
                        .lock(tx, id)
                        .chain(found -> found.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : destroyUnlessHeld(tx, found.get(), now)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> destroyUnlessHeld(Tx tx, Incident incident, Instant now) {
        return holds.inForce(tx, incident.id())
                .chain(hold -> hold.isPresent()
                        ? Uni.createFrom().voidItem()
                        : personal.destroy(tx, incident.id(), now).chain(count -> note(tx, incident.id(), count, now)));
    }

    private Uni<Void> note(Tx tx, UUID incident, int destroyed, Instant now) {
        return destroyed == 0
                ? Uni.createFrom().voidItem()
                : timeline.append(
                        tx,
                        incident.toString(),
                        new TimelineDraft(
                                "personal-data-destroyed",
                                "system",
                                now,
                                now,
                                Map.of("items", Integer.toString(destroyed), "basis", "突发事件应对法 art. 85")));
    }
}
