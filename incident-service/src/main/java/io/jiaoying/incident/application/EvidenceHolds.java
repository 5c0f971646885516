package io.jiaoying.incident.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Port: evidence holds. Lock the incident first. */
public interface EvidenceHolds {
    Uni<Optional<EvidenceHold>> inForce(Tx tx, UUID incidentId);

    Uni<Void> place(Tx tx, EvidenceHold hold);

    Uni<Void> release(Tx tx, EvidenceHold released);
}
