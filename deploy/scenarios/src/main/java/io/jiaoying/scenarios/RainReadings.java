package io.jiaoying.scenarios;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaoying.scenarios.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Three rain gauges of 勉县 over the last hours: two beyond 100 mm in 3 hours (red), one beyond 50 mm (orange). */
final class RainReadings {
    private record Gauge(String station, String region, double longitude, double latitude, List<Double> millimetres) {}

    private static final List<Gauge> GAUGES = List.of(
            new Gauge("勉县阜川雨量站", "610725113", 106.74, 33.03, List.of(31.5, 44.0, 38.5)),
            new Gauge("勉县长沟河雨量站", "610725120", 106.42, 33.35, List.of(28.0, 41.5, 36.0)),
            new Gauge("勉县茶店雨量站", "610725116", 106.53, 33.14, List.of(17.5, 22.0, 18.0)));
    private static final List<Duration> BEFORE_NOW =
            List.of(Duration.ofMinutes(125), Duration.ofMinutes(65), Duration.ofMinutes(5));

    private RainReadings() {}

    static ObjectNode upTo(Instant now) {
        ArrayNode readings = JsonNodeFactory.instance.arrayNode();
        for (Gauge gauge : GAUGES) {
            for (int i = 0; i < BEFORE_NOW.size(); i++) {
                readings.add(reading(gauge, gauge.millimetres().get(i), now.minus(BEFORE_NOW.get(i))));
            }
        }
        return Json.object(o -> o.set("readings", readings));
    }

    private static ObjectNode reading(Gauge gauge, double millimetres, Instant at) {
        return Json.object(o -> o.put("source", "勉县气象局雨量站网")
                .put("station", gauge.station())
                .put("kind", "rainfall")
                .put("value", millimetres)
                .put("unit", "mm")
                .put("at", BeijingTime.of(at))
                .put("longitude", gauge.longitude())
                .put("latitude", gauge.latitude())
                .put("region", gauge.region()));
    }
}
