package io.jiaoying.warning.tasks.application;

import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
import java.util.List;
import java.util.stream.Stream;

/** The governments of a level that an area touches. */
final class Governments {
    private static final int COUNTY_DIGITS = 6;

    private Governments() {}

    /** Short codes; an area beneath the level belongs to the one above it. A province's or city's own warning is not split up. */
    static List<String> of(List<String> areas, int digits) {
        return areas.stream()
                .flatMap(area -> of(area, digits))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> of(String area, int digits) {
        if (area.length() >= digits) {
            return Stream.of(area.substring(0, digits));
        }
        return area.length() < COUNTY_DIGITS
                ? Stream.of(area)
                : Regions.get().children(area).stream().map(Region::shortCode);
    }
}
