package io.jiaoying.incident.api;

import io.jiaoying.incident.domain.Place;
import io.jiaoying.regions.RegionCode;
import org.jspecify.annotations.Nullable;

/** Where it happened; {@code region} loses its trailing zeros. */
record PlaceJson(
        @Nullable String region,
        @Nullable String text,
        @Nullable Double longitude,
        @Nullable Double latitude) {

    static Place place(@Nullable PlaceJson given) {
        return given == null
                ? Place.UNKNOWN
                : new Place(shortened(given.region), given.text, given.longitude, given.latitude);
    }

    static PlaceJson of(Place place) {
        return new PlaceJson(place.region(), place.text(), place.longitude(), place.latitude());
    }

    static @Nullable String shortened(@Nullable String code) {
        return code != null && RegionCode.isWellFormed(code) ? RegionCode.shorten(code) : code;
    }
}
