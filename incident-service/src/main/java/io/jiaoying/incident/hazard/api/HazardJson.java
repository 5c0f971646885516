package io.jiaoying.incident.hazard.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jiaoying.incident.hazard.application.Hazards;
import io.jiaoying.incident.hazard.domain.Hazard;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hazard.
 *
 * @param steps null in lists
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record HazardJson(
        UUID id,
        String kind,
        String level,
        String title,
        @Nullable String description,
        @Nullable String unit,
        HazardRequest.Spot place,
        String state,
        Instant discoveredAt,
        Instant recordedAt,
        String recordedBy,
        @Nullable List<Hazards.Step> steps) {
    static HazardJson of(Hazard hazard, @Nullable List<Hazards.Step> steps) {
        return new HazardJson(
                hazard.id(),
                hazard.kind().wire(),
                hazard.level().wire(),
                hazard.title(),
                hazard.description(),
                hazard.unitName(),
                new HazardRequest.Spot(
                        hazard.spot().region(),
                        hazard.spot().text(),
                        hazard.spot().longitude(),
                        hazard.spot().latitude()),
                hazard.state().wire(),
                hazard.discoveredAt(),
                hazard.recordedAt(),
                hazard.recordedBy(),
                steps);
    }

    static HazardJson listed(Hazard hazard) {
        return of(hazard, null);
    }
}
