package io.jiaoying.warning.assessment.messaging;

import io.jiaoying.events.incident.IncidentRegradedV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.assessment.application.Facts;
import io.jiaoying.warning.assessment.application.KeepIncidentFact;
import io.jiaoying.warning.assessment.application.OpenAssessment;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Later figures may show that the incident is grave. */
@ApplicationScoped
class IncidentRegradedHandler implements EventHandler<IncidentRegradedV1> {
    private final OpenAssessment open;
    private final KeepIncidentFact facts;

    IncidentRegradedHandler(OpenAssessment open, KeepIncidentFact facts) {
        this.open = open;
        this.facts = facts;
    }

    @Override
    public Class<IncidentRegradedV1> event() {
        return IncidentRegradedV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<IncidentRegradedV1> received) {
        return facts.keep(tx, fact(received.data()))
                .chain(() -> open.forIncident(tx, received.cause(), incident(received.data())));
    }

    private static OpenAssessment.GradedIncident incident(IncidentRegradedV1 data) {
        List<String> facts = new ArrayList<>();
        facts.add(data.title());
        facts.add("等级由 " + data.fromGrade() + " 变为 " + data.toGrade());
        facts.addAll(data.reasons());
        return new OpenAssessment.GradedIncident(
                IncidentIds.of(data.incidentId()),
                data.region(),
                data.eventType(),
                data.toGrade(),
                facts,
                data.exercise());
    }

    private static Facts.IncidentFact fact(IncidentRegradedV1 data) {
        return new Facts.IncidentFact(
                IncidentIds.of(data.incidentId()),
                "regraded",
                data.at().toInstant(),
                data.region(),
                data.eventType(),
                data.toGrade(),
                "等级由 " + data.fromGrade() + " 变为 " + data.toGrade() + "：" + String.join("；", data.reasons()),
                data.exercise());
    }
}
