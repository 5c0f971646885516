package io.jiaoying.resource.messaging;

import io.jiaoying.events.warning.WarningExpiredV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.resource.application.OpenMatters;
import io.jiaoying.resource.application.OpenMatters.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A warning past its end is not in force any more. */
@ApplicationScoped
class WarningExpiredHandler implements EventHandler<WarningExpiredV1> {
    private final OpenMatters matters;

    WarningExpiredHandler(OpenMatters matters) {
        this.matters = matters;
    }

    @Override
    public Class<WarningExpiredV1> event() {
        return WarningExpiredV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<WarningExpiredV1> received) {
        WarningExpiredV1 warning = received.data();
        return matters.close(tx, Kind.WARNING, warning.warningId());
    }
}
