package io.jiaoying.resource.messaging;

import io.jiaoying.events.warning.WarningUpdatedV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.resource.application.OpenMatters;
import io.jiaoying.resource.application.OpenMatters.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** An update may change the areas. */
@ApplicationScoped
class WarningUpdatedHandler implements EventHandler<WarningUpdatedV1> {
    private final OpenMatters matters;

    WarningUpdatedHandler(OpenMatters matters) {
        this.matters = matters;
    }

    @Override
    public Class<WarningUpdatedV1> event() {
        return WarningUpdatedV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<WarningUpdatedV1> received) {
        WarningUpdatedV1 warning = received.data();
        return matters.open(
                tx,
                Kind.WARNING,
                warning.warningId(),
                WarningRegions.of(warning.region(), warning.areas()),
                warning.exercise());
    }
}
