package io.jiaoying.warning.assessment.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of hazards 隐患, and where. */
public interface HazardTable {
    /**
     * A hazard as its owner last told of it.
     *
     * @param region without trailing zeros
     */
    record KnownHazard(
            UUID id,
            String region,
            String kind,
            String level,
            String title,
            @Nullable Double longitude,
            @Nullable Double latitude,
            String state,
            Instant discoveredAt,
            Instant changedAt,
            long revision) {}

    /** Keeps it unless something later is known. */
    Uni<Void> keep(Tx tx, KnownHazard hazard);

    /** Not closed and at most so far from the spot, whatever county they are in; the nearest first. */
    Uni<List<Facts.NearbyHazard>> around(Tx tx, Facts.Spot spot, int metres, int most);

    /** Not closed, in the region; the major ones first. */
    Uni<List<Facts.NearbyHazard>> in(Tx tx, String region, int most);
}
