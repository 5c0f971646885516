package io.jiaoying.incident.hazard.api;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.validation.KnownRegion;
import io.jiaoying.access.validation.NotInFuture;
import io.jiaoying.incident.hazard.application.RecordHazard;
import io.jiaoying.incident.hazard.domain.Hazard;
import io.jiaoying.incident.hazard.domain.HazardKind;
import io.jiaoying.incident.hazard.domain.HazardLevel;
import io.jiaoying.regions.Regions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hazard as somebody tells of it.
 *
 * @param unit the organisation that answers for it
 */
record HazardRequest(
        @NotBlank String kind,
        @NotBlank String level,
        @NotBlank @Size(max = 200) String title,
        @Size(max = 4000) @Nullable String description,
        @Size(max = 200) @Nullable String unit,
        @NotNull @Valid Spot place,
        @NotInFuture @Nullable Instant discoveredAt) {
    /** Where it lies. */
    record Spot(
            @NotBlank @KnownRegion String region,
            @Size(max = 500) @Nullable String text,
            @DecimalMin("-180") @DecimalMax("180") @Nullable Double longitude,
            @DecimalMin("-90") @DecimalMax("90") @Nullable Double latitude) {}

    RecordHazard.Told toTold() {
        if ((place.longitude() == null) != (place.latitude() == null)) {
            throw Refusal.invalid("place.latitude", "经度与纬度须同时给出", "longitude and latitude come together");
        }
        return new RecordHazard.Told(
                HazardKind.of(kind).orElseThrow(() -> unknown("kind", kind)),
                HazardLevel.of(level).orElseThrow(() -> unknown("level", level)),
                title,
                description,
                unit,
                new Hazard.Spot(Regions.shorten(place.region()), place.text(), place.longitude(), place.latitude()),
                discoveredAt);
    }

    private static Refusal unknown(String field, String value) {
        return Refusal.invalid(field, "未知的值：" + value, "unknown value: " + value);
    }
}
