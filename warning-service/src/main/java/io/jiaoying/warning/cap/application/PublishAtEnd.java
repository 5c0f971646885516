package io.jiaoying.warning.cap.application;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.application.WhenWarningEnds;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** A lifted warning's Cancel is written in the transaction that lifts it. */
@ApplicationScoped
class PublishAtEnd implements WhenWarningEnds {
    private final PublishCap publish;

    PublishAtEnd(PublishCap publish) {
        this.publish = publish;
    }

    @Override
    public Uni<Void> ended(Tx tx, Cause cause, Warning warning, String reason, Instant at) {
        return publish.publish(tx, warning).replaceWithVoid();
    }
}
