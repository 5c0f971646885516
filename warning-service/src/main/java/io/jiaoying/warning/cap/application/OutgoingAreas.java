package io.jiaoying.warning.cap.application;

import io.jiaoying.cap.NamedValue;
import io.jiaoying.cap.check.Shapes;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.cap.domain.Geocodes;
import io.jiaoying.warning.issuing.domain.Area;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Warned areas as CAP's. A shape that CAP would refuse is left out; the region's code beside it still says where. */
final class OutgoingAreas {
    private static final String DRAWN = "图上所示区域 The area drawn";

    private OutgoingAreas() {}

    static List<io.jiaoying.cap.Area> of(List<Area> areas) {
        return areas.stream().map(OutgoingAreas::of).toList();
    }

    private static io.jiaoying.cap.Area of(Area area) {
        String region = area.region();
        return new io.jiaoying.cap.Area(
                region == null ? DRAWN : name(region),
                valid(area.polygon(), Shapes::isPolygon),
                valid(area.circle(), Shapes::isCircle),
                region == null ? List.of() : List.of(new NamedValue(Geocodes.nameFor(region), Geocodes.value(region))),
                null,
                null);
    }

    private static String name(String region) {
        return Regions.get().find(region).isPresent() ? Regions.get().fullName(region) : region;
    }

    private static List<String> valid(@Nullable String shape, java.util.function.Predicate<String> check) {
        return shape == null || !check.test(shape) ? List.of() : List.of(Objects.requireNonNull(shape));
    }
}
