package io.jiaoying.incident.application;

import io.jiaoying.incident.clock.domain.Transmission;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Port: reports upward. */
public interface Transmissions {
    Uni<Void> insert(Tx tx, Transmission transmission);

    /** The transmission, locked until the transaction ends. */
    Uni<Optional<Transmission>> lock(Tx tx, UUID id);

    Uni<Void> receipt(Tx tx, Transmission transmission);

    Uni<List<Transmission>> of(Tx tx, UUID incidentId);

    /** Those within the province the incident is in now: of one that moved, none that went up the other's levels. */
    Uni<List<Transmission>> inProvince(Tx tx, UUID incidentId);

    /** When each level first received the incident from the hop below. */
    Uni<Map<String, Instant>> reached(Tx tx, UUID incidentId);
}
