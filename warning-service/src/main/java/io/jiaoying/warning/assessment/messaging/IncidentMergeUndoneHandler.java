package io.jiaoying.warning.assessment.messaging;

import io.jiaoying.events.incident.IncidentMergeUndoneV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.assessment.application.Facts;
import io.jiaoying.warning.assessment.application.KeepIncidentFact;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Two reports were of two incidents after all. */
@ApplicationScoped
class IncidentMergeUndoneHandler implements EventHandler<IncidentMergeUndoneV1> {
    private final KeepIncidentFact facts;

    IncidentMergeUndoneHandler(KeepIncidentFact facts) {
        this.facts = facts;
    }

    @Override
    public Class<IncidentMergeUndoneV1> event() {
        return IncidentMergeUndoneV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<IncidentMergeUndoneV1> received) {
        IncidentMergeUndoneV1 data = received.data();
        return facts.keep(
                tx,
                new Facts.IncidentFact(
                        IncidentIds.of(data.incidentId()),
                        "merge-undone",
                        data.at().toInstant(),
                        data.region(),
                        data.eventType(),
                        null,
                        "撤销并入事件 " + data.mergedId(),
                        data.exercise()));
    }
}
