package io.jiaoying.warning.assessment.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where requests for opinions are kept. */
public interface OpinionRequests {
    /** A request together with what telling of it needs. */
    record Open(OpinionRequest request, String region, String eventType, boolean exercise) {}

    Uni<Void> insert(Tx tx, OpinionRequest request);

    Uni<List<OpinionRequest>> of(Tx tx, UUID assessmentId);

    /** False when there is no such request in this assessment that still waits; late after the limit. */
    Uni<Boolean> answered(Tx tx, UUID assessmentId, UUID requestId, Instant at);

    /** Those that still wait. */
    Uni<List<Open>> reminded(Tx tx, List<UUID> ids, Instant at);

    /** Those that waited in vain. */
    Uni<List<Open>> overdue(Tx tx, List<UUID> ids);

    /** The assessment is concluded: ids of those nobody needs any more. */
    Uni<List<UUID>> withdraw(Tx tx, UUID assessmentId);
}
