package io.jiaoying.warning.issuing.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.domain.WarningContent;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** Whether the incident or the assessment is known to be an exercise. */
    Uni<Boolean> followsAnExercise(Tx tx, @Nullable UUID incidentId, @Nullable UUID assessmentId);

    /** Whether it carries a drill among one's own people, of which no other party is told and which obliges to nothing. */
    Uni<Boolean> isAmongOneself(Tx tx, Warning warning);
}
