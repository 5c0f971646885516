package io.jiaoying.warning.cap.application;

import io.jiaoying.cap.NamedValue;
import io.jiaoying.regions.RegionCode;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.cap.domain.Geocodes;
import io.jiaoying.warning.issuing.domain.Area;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CAP's areas as ours, which hold one region, one polygon and one circle each. */
final class IncomingAreas {
    private IncomingAreas() {}

    static List<Area> of(List<io.jiaoying.cap.Area> areas) {
        List<Area> ours = new ArrayList<>();
        areas.forEach(area -> add(ours, area));
        return ours;
    }

    private static void add(List<Area> ours, io.jiaoying.cap.Area area) {
        List<String> regions = regions(area.geocodes());
        List<String> polygons = area.polygons().stream().map(String::strip).toList();
        List<String> circles = area.circles().stream().map(String::strip).toList();
        int most = Math.max(regions.size(), Math.max(polygons.size(), circles.size()));
        for (int i = 0; i < most; i++) {
            ours.add(new Area(at(regions, i), at(polygons, i), at(circles, i)));
        }
    }

    private static List<String> regions(List<NamedValue> geocodes) {
        return geocodes.stream()
                .filter(code -> Geocodes.mayBeRegion(code.name(), code.value()))
                .map(NamedValue::value)
                .filter(code -> RegionCode.isWellFormed(code) && Regions.get().known(code))
                .map(RegionCode::shorten)
                .distinct()
                .toList();
    }

    private static @Nullable String at(List<String> values, int place) {
        return place < values.size() ? values.get(place) : null;
    }
}
