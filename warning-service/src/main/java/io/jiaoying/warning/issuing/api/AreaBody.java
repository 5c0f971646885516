package io.jiaoying.warning.issuing.api;

import io.jiaoying.access.validation.KnownRegion;
import io.jiaoying.regions.RegionCode;
import io.jiaoying.warning.issuing.domain.Area;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One warned area; {@code polygon} and {@code circle} as in CAP. */
public record AreaBody(
        @KnownRegion @Nullable String region,
        @Size(max = 20_000) @Nullable String polygon,
        @Size(max = 200) @Nullable String circle) {
    Area toArea() {
        return new Area(region == null ? null : RegionCode.shorten(region), polygon, circle);
    }

    static AreaBody ofRegion(String region) {
        return new AreaBody(region, null, null);
    }

    static AreaBody of(Area area) {
        return new AreaBody(area.region(), area.polygon(), area.circle());
    }
}
