package io.jiaoying.incident.application;

import io.jiaoying.incident.clock.domain.Situation;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Port: official judgements on how far an incident has come. */
public interface Situations {
    Uni<Situation> of(Tx tx, UUID incidentId);

    Uni<Void> keep(Tx tx, UUID incidentId, Situation situation, String by, Instant now);
}
