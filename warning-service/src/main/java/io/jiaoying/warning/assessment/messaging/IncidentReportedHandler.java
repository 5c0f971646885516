package io.jiaoying.warning.assessment.messaging;

import io.jiaoying.events.incident.IncidentReportedV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.assessment.application.Facts;
import io.jiaoying.warning.assessment.application.KeepIncidentFact;
import io.jiaoying.warning.assessment.application.OpenAssessment;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A first report may show at once that the incident is grave. */
@ApplicationScoped
class IncidentReportedHandler implements EventHandler<IncidentReportedV1> {
    private final OpenAssessment open;
    private final KeepIncidentFact facts;

    IncidentReportedHandler(OpenAssessment open, KeepIncidentFact facts) {
        this.open = open;
        this.facts = facts;
    }

    @Override
    public Class<IncidentReportedV1> event() {
        return IncidentReportedV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<IncidentReportedV1> received) {
        return facts.keep(tx, fact(received.data()))
                .chain(() -> open.forIncident(tx, received.cause(), incident(received.data())));
    }

    private static OpenAssessment.GradedIncident incident(IncidentReportedV1 data) {
        return new OpenAssessment.GradedIncident(
                IncidentIds.of(data.incidentId()),
                data.region(),
                data.eventType(),
                data.grade(),
                List.of(data.title(), "初报等级 " + data.grade()),
                data.exercise());
    }

    private static Facts.IncidentFact fact(IncidentReportedV1 data) {
        return new Facts.IncidentFact(
                IncidentIds.of(data.incidentId()),
                "reported",
                data.occurredAt().toInstant(),
                data.region(),
                data.eventType(),
                data.grade(),
                data.title(),
                data.exercise(),
                spot(data));
    }

    private static Facts.@Nullable Spot spot(IncidentReportedV1 data) {
        Double longitude = data.longitude();
        Double latitude = data.latitude();
        return longitude == null || latitude == null ? null : new Facts.Spot(longitude, latitude);
    }
}
