package io.jiaoying.incident.it;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies that speak: {@code aHazmatAccident().with("casualties", people("dead", 3))}. */
final class ReportBodies extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1L;
    static final String VILLAGE = "610725101201";

    private ReportBodies() {}

    static String ago(Duration time) {
        return Instant.now()
                .minus(time)
                .truncatedTo(ChronoUnit.MILLIS)
                .atOffset(ZoneOffset.ofHours(8))
                .toString();
    }

    static ReportBodies aHazmatAccident() {
        return new ReportBodies()
                .with("eventType", "production-safety.hazmat")
                .with("occurredAt", ago(Duration.ofMinutes(6)))
                .with("knownAt", ago(Duration.ofMinutes(4)))
                .with("place", Map.of("region", VILLAGE, "text", "化工厂一车间", "longitude", 106.67, "latitude", 33.15))
                .with("source", Map.of("kind", "informant", "name", "王小明", "phone", "13812345678"))
                .with("summary", "化工厂车间爆炸")
                .with("unit", Map.of("name", "某化工有限公司", "industry", "化工"));
    }

    static ReportBodies aMinimumReport() {
        return new ReportBodies()
                .with("eventType", "fire")
                .with("occurredAt", ago(Duration.ofMinutes(20)))
                .with("occurredAtEstimated", true)
                .with("place", Map.of("region", "610725"))
                .with("summary", "民房起火");
    }

    static ReportBodies a(String kind) {
        return new ReportBodies().with("kind", kind);
    }

    static ReportBodies upward(String from, String to, String mode) {
        return new ReportBodies().with("from", from).with("to", to).with("mode", mode);
    }

    static Map<String, Object> people(String what, Object count) {
        return Map.of(what, count);
    }

    ReportBodies with(String field, Object value) {
        put(field, value);
        return this;
    }

    ReportBodies without(String field) {
        remove(field);
        return this;
    }

    ReportBodies occurred(Duration ago) {
        return with("occurredAt", ago(ago));
    }

    ReportBodies known(Duration ago) {
        return with("knownAt", ago(ago));
    }

    ReportBodies withDead(int dead) {
        return with("casualties", people("dead", dead));
    }

    ReportBodies tagged(String... tags) {
        return with("sensitive", List.of(tags));
    }
}
