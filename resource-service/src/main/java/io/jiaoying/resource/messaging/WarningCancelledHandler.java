package io.jiaoying.resource.messaging;

import io.jiaoying.events.warning.WarningCancelledV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.resource.application.OpenMatters;
import io.jiaoying.resource.application.OpenMatters.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A lifted warning is not in force any more. */
@ApplicationScoped
class WarningCancelledHandler implements EventHandler<WarningCancelledV1> {
    private final OpenMatters matters;

    WarningCancelledHandler(OpenMatters matters) {
        this.matters = matters;
    }

    @Override
    public Class<WarningCancelledV1> event() {
        return WarningCancelledV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<WarningCancelledV1> received) {
        WarningCancelledV1 warning = received.data();
        return matters.close(tx, Kind.WARNING, warning.warningId());
    }
}
