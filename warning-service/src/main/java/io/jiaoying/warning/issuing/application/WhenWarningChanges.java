package io.jiaoying.warning.issuing.application;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** What else must happen in the transaction that changes a warning in force; its new areas are stored already. */
public interface WhenWarningChanges {
    /**
     * @param by the party that put the change in force
     */
    Uni<Void> changed(Tx tx, Cause cause, Warning before, Warning after, String by, Instant at);
}
