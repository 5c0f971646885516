package io.jiaoying.resource.messaging;

import io.jiaoying.events.warning.WarningIssuedV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.resource.application.OpenMatters;
import io.jiaoying.resource.application.OpenMatters.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A warning is in force in its areas from its issue on. */
@ApplicationScoped
class WarningIssuedHandler implements EventHandler<WarningIssuedV1> {
    private final OpenMatters matters;

    WarningIssuedHandler(OpenMatters matters) {
        this.matters = matters;
    }

    @Override
    public Class<WarningIssuedV1> event() {
        return WarningIssuedV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<WarningIssuedV1> received) {
        WarningIssuedV1 warning = received.data();
        return matters.open(
                tx,
                Kind.WARNING,
                warning.warningId(),
                WarningRegions.of(warning.region(), warning.areas()),
                warning.exercise());
    }
}
