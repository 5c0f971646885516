package io.jiaoying.warning.issuing.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Warnings that should never have been issued. */
public interface Recalls {
    /** Why, and by whom. */
    record Recall(String by, Instant at, String reason) {}

    Uni<Void> keep(Tx tx, UUID warningId, Recall recall);

    Uni<Optional<Recall>> of(Tx tx, UUID warningId);
}
