package io.jiaoying.resource.messaging;

import io.jiaoying.events.incident.IncidentReportedV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.resource.application.OpenMatters;
import io.jiaoying.resource.application.OpenMatters.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** An incident is open in its region from its first report on. */
@ApplicationScoped
class IncidentReportedHandler implements EventHandler<IncidentReportedV1> {
    private final OpenMatters matters;

    IncidentReportedHandler(OpenMatters matters) {
        this.matters = matters;
    }

    @Override
    public Class<IncidentReportedV1> event() {
        return IncidentReportedV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<IncidentReportedV1> received) {
        IncidentReportedV1 incident = received.data();
        return matters.open(tx, Kind.INCIDENT, incident.incidentId(), List.of(incident.region()), incident.exercise());
    }
}
