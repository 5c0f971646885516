package io.jiaoying.warning.assessment.messaging;

import io.jiaoying.events.incident.IncidentMergedV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.assessment.application.Facts;
import io.jiaoying.warning.assessment.application.KeepIncidentFact;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Two reports were of one incident. */
@ApplicationScoped
class IncidentMergedHandler implements EventHandler<IncidentMergedV1> {
    private final KeepIncidentFact facts;

    IncidentMergedHandler(KeepIncidentFact facts) {
        this.facts = facts;
    }

    @Override
    public Class<IncidentMergedV1> event() {
        return IncidentMergedV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<IncidentMergedV1> received) {
        IncidentMergedV1 data = received.data();
        return facts.keep(
                tx,
                new Facts.IncidentFact(
                        IncidentIds.of(data.incidentId()),
                        "merged",
                        data.at().toInstant(),
                        data.region(),
                        data.eventType(),
                        null,
                        "并入事件 " + data.mergedId(),
                        data.exercise()));
    }
}
