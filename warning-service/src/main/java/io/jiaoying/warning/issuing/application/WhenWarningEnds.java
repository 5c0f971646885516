package io.jiaoying.warning.issuing.application;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** What else must happen in the transaction that ends a warning. */
public interface WhenWarningEnds {
    /**
     * @param reason {@code cancelled} or {@code expired}
     */
    Uni<Void> ended(Tx tx, Cause cause, Warning warning, String reason, Instant at);
}
