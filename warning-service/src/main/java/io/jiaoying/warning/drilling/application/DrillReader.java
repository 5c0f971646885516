package io.jiaoying.warning.drilling.application;

import io.jiaoying.access.RegionScope;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads drills. */
public interface DrillReader {
    /**
     * A drill as it stands.
     *
     * @param paused how often it stayed out of the way of a real call-out
     */
    record Found(Drill drill, int paused, @Nullable Instant finishedAt) {}

    Uni<Optional<Found>> find(UUID id);

    /** Within the scope, the latest first; one row more than a page tells of a next. */
    Uni<List<Found>> list(Drill.Kind kind, RegionScope scope, @Nullable String region, Filter after, int rows);

    /** Where a page begins. */
    record Filter(@Nullable Instant startedBefore, @Nullable UUID idBefore) {}

    /** Whoever was drawn, as drawn, with what became of their calls. */
    Uni<List<Drawn>> drawn(UUID drillId);

    /** Somebody who was drawn. */
    record Drawn(
            String personId,
            String name,
            String post,
            String region,
            int place,
            String state,
            @Nullable String quality,
            @Nullable Instant firstAttemptAt,
            @Nullable Instant answeredAt) {}

    /** Everybody of the area, for the draw to be made again. */
    Uni<List<DrillTable.Person>> everybody(UUID drillId);

    /** What a number check has shown of each number. */
    Uni<List<CheckedNumber>> numbers(UUID drillId);
}
