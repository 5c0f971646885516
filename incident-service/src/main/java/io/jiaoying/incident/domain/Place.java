package io.jiaoying.incident.domain;

import static io.jiaoying.incident.report.domain.Known.newer;

import org.jspecify.annotations.Nullable;

/**
 * Where it happened.
 *
 * @param region administrative code of 2 to 12 digits
 * @param longitude degrees, CGCS2000
 * @param latitude degrees, CGCS2000
 */
public record Place(
        @Nullable String region,
        @Nullable String text,
        @Nullable Double longitude,
        @Nullable Double latitude) {

    public static final Place UNKNOWN = new Place(null, null, null, null);

    public Place updatedBy(Place later) {
        return new Place(
                newer(region, later.region),
                newer(text, later.text),
                newer(longitude, later.longitude),
                newer(latitude, later.latitude));
    }
}
