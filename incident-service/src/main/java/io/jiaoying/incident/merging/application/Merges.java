package io.jiaoying.incident.merging.application;

import io.jiaoying.incident.domain.Incident;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where merges are kept. */
public interface Merges {
    Uni<Void> insert(Tx tx, Merge merge);

    /** The one that holds between these two. */
    Uni<Optional<Merge>> between(Tx tx, UUID incidentId, UUID mergedId);

    Uni<Void> undo(Tx tx, Merge undone, Merge.Undoing undoing);

    Uni<Boolean> isMerged(Tx tx, UUID incidentId);

    /** Those that name the incident on either side, undone ones too. */
    Uni<List<Merge>> of(UUID incidentId);

    /** Not merged yet, from the region, that occurred between the two; the latest first, at most so many. */
    Uni<List<Incident>> candidates(String region, Instant from, Instant to, int most);
}
