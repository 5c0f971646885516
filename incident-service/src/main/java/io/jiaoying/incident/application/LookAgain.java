package io.jiaoying.incident.application;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.IncidentState;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Looks again at what an incident owes when time alone may have changed it, although nobody reported anything. */
@ApplicationScoped
public class LookAgain implements DeadlineHandler {
    private final Incidents incidents;
    private final InstalledRulePacks installed;
    private final AdvanceClocks advance;
    private final IncidentLog log;

    LookAgain(Incidents incidents, InstalledRulePacks installed, AdvanceClocks advance, IncidentLog log) {
        this.incidents = incidents;
        this.installed = installed;
        this.advance = advance;
        this.log = log;
    }

    @Override
    public String kind() {
        return IncidentClocks.LOOK_AGAIN_KIND;
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(one -> incidents
                        .lock(tx, IncidentClocks.lookedAgainAt(one.key()))
                        .chain(found -> found.filter(incident -> incident.state() == IncidentState.OPEN)
                                .map(incident -> look(tx, incident, one))
                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> look(Tx tx, Incident incident, DueDeadline due) {
        var step = Step.of(incident, "system", due.firedAt(), due.cause());
        return installed
                .knowing(tx, IncidentClocks.versions(incident))
                .chain(() -> advance.advance(tx, step))
                .chain(moved -> moved.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : log.write(tx, due.cause(), incident.id(), moved));
    }
}
