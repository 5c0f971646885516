package io.jiaoying.incident.finding.application;

import io.jiaoying.incident.finding.domain.Finding;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: suspicions. */
public interface Findings {
    /** False when the same suspicion is known already. */
    Uni<Boolean> insert(Tx tx, String key, Finding finding);

    /** Until the transaction ends, nobody else records suspicions of this. */
    Uni<Void> oneAtATime(Tx tx, String about);

    /** The misstatements that tips about this incident were suspected to show, reviewed or not, locked. */
    Uni<List<Finding>> fromTips(Tx tx, UUID incidentId);

    /** The unreviewed suspicion of concealment that rests on one of these tips, locked. */
    Uni<Optional<Finding>> openRestingOn(Tx tx, List<UUID> tips);

    /** Keeps the evidence it has gathered. */
    Uni<Void> restOn(Tx tx, Finding finding);

    Uni<Optional<Finding>> lock(Tx tx, UUID id);

    Uni<Void> review(Tx tx, Finding reviewed);

    Uni<Optional<Finding>> find(UUID id);

    /** Newest first. */
    Uni<List<Finding>> list(Filter filter);

    /**
     * What a list is narrowed to; null narrows nothing.
     *
     * @param prefix of the codes to list
     */
    record Filter(
            String prefix,
            @Nullable String state,
            @Nullable String kind,
            @Nullable Instant afterFoundAt,
            @Nullable UUID afterId,
            int rows) {}
}
