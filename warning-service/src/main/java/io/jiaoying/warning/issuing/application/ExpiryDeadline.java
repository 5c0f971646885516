package io.jiaoying.warning.issuing.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The durable timer at a warning's end. */
@ApplicationScoped
class ExpiryDeadline {
    static final String KIND = "warning-expiry";

    private final Deadlines deadlines;

    ExpiryDeadline(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    Uni<Void> schedule(Tx tx, Cause cause, Warning warning) {
        return deadlines.schedule(
                tx,
                cause,
                List.of(new Deadline(
                        key(warning.id()),
                        KIND,
                        Objects.requireNonNull(warning.content().expires()))));
    }

    Uni<Void> cancel(Tx tx, UUID warningId) {
        return deadlines.cancel(tx, List.of(key(warningId)));
    }

    private static String key(UUID warningId) {
        return "warning:" + warningId + ":expiry";
    }

    static UUID warningId(String key) {
        return UUID.fromString(key.split(":", -1)[1]);
    }
}
