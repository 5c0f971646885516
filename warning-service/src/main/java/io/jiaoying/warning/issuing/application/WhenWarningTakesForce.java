package io.jiaoying.warning.issuing.application;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;

/** What else must happen in the transaction that issues or changes a warning. Whoever does it leaves the timeline alone. */
public interface WhenWarningTakesForce {
    /**
     * @param update false when it is issued
     * @return what the warning's own timeline entry should say of it
     */
    Uni<Map<String, String>> tookForce(Tx tx, Cause cause, Warning warning, boolean update, Instant at);
}
