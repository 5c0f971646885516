package io.jiaoying.warning.assessment.messaging;

import io.jiaoying.events.incident.IncidentReportAddedV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.assessment.application.Facts;
import io.jiaoying.warning.assessment.application.KeepIncidentFact;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A later report says more of an incident. */
@ApplicationScoped
class IncidentReportAddedHandler implements EventHandler<IncidentReportAddedV1> {
    private final KeepIncidentFact facts;

    IncidentReportAddedHandler(KeepIncidentFact facts) {
        this.facts = facts;
    }

    @Override
    public Class<IncidentReportAddedV1> event() {
        return IncidentReportAddedV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<IncidentReportAddedV1> received) {
        IncidentReportAddedV1 data = received.data();
        return facts.keep(
                tx,
                new Facts.IncidentFact(
                        IncidentIds.of(data.incidentId()),
                        "report",
                        data.receivedAt().toInstant(),
                        data.region(),
                        data.eventType(),
                        data.grade(),
                        data.kind() + " 第 " + data.sequence() + " 报：" + String.join("、", data.changedFields()),
                        data.exercise()));
    }
}
