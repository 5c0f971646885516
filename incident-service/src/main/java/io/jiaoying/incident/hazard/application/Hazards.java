package io.jiaoying.incident.hazard.application;

import io.jiaoying.access.RegionScope;
import io.jiaoying.incident.hazard.domain.Hazard;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where hazards are kept. */
public interface Hazards {
    /** What a list may be narrowed to, and where its page begins. */
    record Filter(
            @Nullable String region,
            @Nullable String state,
            @Nullable String kind,
            @Nullable String level,
            @Nullable Instant after,
            @Nullable UUID afterId,
            int rows) {}

    /** One step as it was taken. */
    record Step(int revision, String state, @Nullable String note, String by, Instant at) {}

    Uni<Void> insert(Tx tx, Hazard hazard);

    Uni<Void> advance(Tx tx, Hazard hazard);

    Uni<Void> keep(Tx tx, UUID hazardId, Step step);

    Uni<Optional<Hazard>> lock(Tx tx, UUID id);

    Uni<Optional<Hazard>> find(UUID id);

    Uni<List<Step>> steps(UUID id);

    /** The latest recorded first. */
    Uni<List<Hazard>> list(RegionScope scope, Filter filter);
}
