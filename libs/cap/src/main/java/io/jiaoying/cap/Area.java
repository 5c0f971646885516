package io.jiaoying.cap;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a message holds.
 *
 * @param polygons {@code lat,lon lat,lon …}, WGS-84, closed
 * @param circles {@code lat,lon radius}, the radius in km
 * @param altitude feet above mean sea level
 * @param ceiling feet above mean sea level; only beside an altitude
 */
public record Area(
        String areaDesc,
        List<String> polygons,
        List<String> circles,
        List<NamedValue> geocodes,
        @Nullable BigDecimal altitude,
        @Nullable BigDecimal ceiling) {
    public Area {
        polygons = List.copyOf(polygons);
        circles = List.copyOf(circles);
        geocodes = List.copyOf(geocodes);
    }
}
