package io.jiaoying.incident.verification.application;

import io.jiaoying.incident.verification.domain.VerificationRequest;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Port: questions from above. */
public interface VerificationRequests {
    Uni<Void> insert(Tx tx, VerificationRequest request);

    Uni<Integer> count(Tx tx, UUID incidentId);

    /** The first one first. */
    Uni<List<VerificationRequest>> of(UUID incidentId);
}
