package io.jiaoying.warning.cap.application;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.application.WhenWarningEnds;
import io.jiaoying.warning.issuing.application.WhenWarningTakesForce;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** Each change of a warning has its message, written in the transaction that makes the change. */
@ApplicationScoped
class PublishWithWarning implements WhenWarningTakesForce, WhenWarningEnds {
    private final PublishCap publish;

    PublishWithWarning(PublishCap publish) {
        this.publish = publish;
    }

    @Override
    public Uni<Map<String, String>> tookForce(Tx tx, Cause cause, Warning warning, boolean update, Instant at) {
        return publish.publish(tx, warning)
                .map(message -> message.map(written -> Map.of("capIdentifier", written.identifier()))
                        .orElse(Map.of()));
    }

    @Override
    public Uni<Void> ended(Tx tx, Cause cause, Warning warning, String reason, Instant at) {
        return publish.publish(tx, warning).replaceWithVoid();
    }
}
