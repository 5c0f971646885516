package io.jiaoying.warning.assessment.messaging;

import io.jiaoying.events.incident.IncidentClosedV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.assessment.application.Facts;
import io.jiaoying.warning.assessment.application.KeepIncidentFact;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** An incident is over. */
@ApplicationScoped
class IncidentClosedHandler implements EventHandler<IncidentClosedV1> {
    private final KeepIncidentFact facts;

    IncidentClosedHandler(KeepIncidentFact facts) {
        this.facts = facts;
    }

    @Override
    public Class<IncidentClosedV1> event() {
        return IncidentClosedV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<IncidentClosedV1> received) {
        IncidentClosedV1 data = received.data();
        return facts.keep(
                tx,
                new Facts.IncidentFact(
                        IncidentIds.of(data.incidentId()),
                        "closed",
                        data.closedAt().toInstant(),
                        data.region(),
                        null,
                        null,
                        "事件已结案",
                        data.exercise()));
    }
}
