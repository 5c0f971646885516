package io.jiaoying.incident.finding.application;

import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.finding.domain.Tip;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port: tips; their words are personal data and kept with the rest of it. */
public interface Tips {
    Uni<Void> insert(Tx tx, Tip tip);

    /** Those of these that wait for their incident, locked until the transaction ends. */
    Uni<List<Tip>> lockOpen(Tx tx, List<UUID> ids);

    Uni<Void> decide(Tx tx, Tip decided);

    Uni<Optional<KnownTip>> find(UUID id);

    Uni<Optional<Tip>> lock(Tx tx, UUID id);

    /** Whether the words are still needed: a suspicion that rests on it is unreviewed or was upheld. */
    Uni<Boolean> isEvidence(Tx tx, UUID id);

    /** Who read the words, and why. */
    Uni<Void> opened(Tx tx, UUID id, String by, Instant at, String reason);

    /** Others of its town, near it in time, that nobody reported either. */
    Uni<List<Tip>> unmatchedNear(Tx tx, Tip tip);

    /** Those found to be about this incident, the first received first. */
    Uni<List<Tip>> about(Tx tx, UUID incidentId);

    /** Incidents near it in place and time, the nearest in time first. */
    Uni<List<Incident>> near(Tx tx, Tip tip);
}
