package io.jiaoying.resource.messaging;

import io.jiaoying.events.incident.IncidentClosedV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.resource.application.OpenMatters;
import io.jiaoying.resource.application.OpenMatters.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A closed incident is not going on any more. */
@ApplicationScoped
class IncidentClosedHandler implements EventHandler<IncidentClosedV1> {
    private final OpenMatters matters;

    IncidentClosedHandler(OpenMatters matters) {
        this.matters = matters;
    }

    @Override
    public Class<IncidentClosedV1> event() {
        return IncidentClosedV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<IncidentClosedV1> received) {
        IncidentClosedV1 incident = received.data();
        return matters.close(tx, Kind.INCIDENT, incident.incidentId());
    }
}
