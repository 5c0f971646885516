package io.jiaoying.cap.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A polygon: pairs {@code lat,lon}, at least four, the first again at the end, without crossing itself. */
final class PolygonRules {
    private static final int FEWEST_PAIRS = 4;

    private PolygonRules() {}

    static void check(Located polygon, Faults faults, EffortLimit effort) {
        List<Point> ring = new ArrayList<>();
        for (String pair : polygon.element().text().strip().split("\\s+")) {
            Optional<Point> point = point(pair, polygon.path(), faults);
            if (point.isEmpty()) {
                return;
            }
            ring.add(point.get());
        }
        shape(ring, polygon.path(), faults, effort);
    }

    static Optional<Point> point(String pair, String path, Faults faults) {
        Optional<Point> point = Point.parse(pair);
        String shown = pair.length() <= 40 ? pair : pair.substring(0, 40) + "…";
        if (point.isEmpty()) {
            faults.add(path, "“" + shown + "” 不是 纬度,经度", "\"" + shown + "\" is not latitude,longitude");
        } else if (!point.get().isOnEarth()) {
            faults.add(
                    path,
                    "“" + shown + "” 超出范围：纬度在前（-90 至 90），经度在后（-180 至 180）",
                    "\"" + shown
                            + "\" is out of range: latitude (-90 to 90) comes first, then longitude (-180 to 180)");
            return Optional.empty();
        }
        return point;
    }

    private static void shape(List<Point> ring, String path, Faults faults, EffortLimit effort) {
        if (ring.size() < FEWEST_PAIRS) {
            faults.add(path, "至少需要 4 对坐标", "needs at least 4 pairs");
            return;
        }
        if (!ring.get(0).equals(ring.get(ring.size() - 1))) {
            faults.add(path, "多边形未闭合：首尾坐标须相同", "is not closed: the first and last pair must be the same");
            return;
        }
        switch (Crossings.in(ring, effort)) {
            case CROSSING -> faults.add(path, "多边形自相交", "crosses itself");
            case TOO_INTRICATE -> faults.add(path, "多边形过于复杂，无法检查", "is too intricate to be checked");
            case NONE -> {}
        }
    }
}
