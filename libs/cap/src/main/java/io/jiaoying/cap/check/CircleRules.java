package io.jiaoying.cap.check;

import java.util.regex.Pattern;

/** A circle: {@code lat,lon radius}, the radius in km. */
final class CircleRules {
    private static final Pattern RADIUS = Pattern.compile("[0-9]{1,12}(\\.[0-9]{0,20})?");
    /** Half the way round the earth; a longer radius was meant in metres. */
    private static final double FARTHEST_KM = 20_038;

    private CircleRules() {}

    static void check(Located circle, Faults faults) {
        String[] parts = circle.element().text().strip().split("\\s+");
        if (parts.length != 2 || !RADIUS.matcher(parts[1]).matches()) {
            faults.add(circle.path(), "须为 纬度,经度 半径（公里）", "must be latitude,longitude radius (km)");
            return;
        }
        boolean placed = PolygonRules.point(parts[0], circle.path(), faults).isPresent();
        faults.addIf(
                placed && Double.parseDouble(parts[1]) > FARTHEST_KM,
                circle.path(),
                "半径超过半个地球：单位须为公里",
                "the radius exceeds half the earth: its unit is km");
    }
}
