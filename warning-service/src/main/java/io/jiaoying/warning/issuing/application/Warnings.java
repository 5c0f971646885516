package io.jiaoying.warning.issuing.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.domain.WarningContent;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where warnings are kept. */
public interface Warnings {
    Uni<Void> insert(Tx tx, Warning warning);

    /** Reads it and keeps others from changing it until the transaction ends. */
    Uni<Optional<Warning>> lock(Tx tx, UUID id);

    /** The same for several, in the order of their ids. */
    Uni<List<Warning>> lockAll(Tx tx, List<UUID> ids);

    Uni<Void> save(Tx tx, Warning warning);

    /** Keeps what was in force before a change. */
    Uni<Void> keepVersion(Tx tx, Warning before, WarningContent content, String replacedBy, Instant at);

    Uni<Boolean> assessmentExists(Tx tx, UUID assessmentId);

    /** Whether the incident is known to be an exercise. */
    Uni<Boolean> isExercise(Tx tx, UUID incidentId);
}
