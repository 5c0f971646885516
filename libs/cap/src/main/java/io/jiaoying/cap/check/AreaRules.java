package io.jiaoying.cap.check;

/** CAP 1.2 §3.2.4: where. */
final class AreaRules {
    private AreaRules() {}

    static void check(Located area, Faults faults, EffortLimit effort) {
        area.first("areaDesc").ifPresent(description -> InfoRules.notBlank(description, faults));
        area.all("polygon").forEach(polygon -> PolygonRules.check(polygon, faults, effort));
        area.all("circle").forEach(circle -> CircleRules.check(circle, faults));
        faults.addIf(
                area.has("ceiling") && !area.has("altitude"),
                area.pathOf("ceiling"),
                "只有给出 altitude 时才能使用 ceiling",
                "may be used only beside altitude");
    }
}
