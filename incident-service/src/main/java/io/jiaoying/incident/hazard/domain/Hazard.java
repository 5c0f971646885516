package io.jiaoying.incident.hazard.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A known danger.
 *
 * @param unitName of the organisation that answers for it; no person's
 * @param revision counts its steps from 1
 */
public record Hazard(
        UUID id,
        HazardKind kind,
        HazardLevel level,
        String title,
        @Nullable String description,
        @Nullable String unitName,
        Spot spot,
        HazardState state,
        Instant discoveredAt,
        Instant recordedAt,
        String recordedBy,
        int revision) {
    /**
     * Where it lies.
     *
     * @param region administrative code without trailing zeros
     * @param longitude degrees, CGCS2000
     * @param latitude degrees, CGCS2000
     */
    public record Spot(
            String region,
            @Nullable String text,
            @Nullable Double longitude,
            @Nullable Double latitude) {}

    public Hazard become(HazardState next) {
        return new Hazard(
                id,
                kind,
                level,
                title,
                description,
                unitName,
                spot,
                next,
                discoveredAt,
                recordedAt,
                recordedBy,
                revision + 1);
    }
}
