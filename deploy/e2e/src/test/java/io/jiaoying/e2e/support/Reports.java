package io.jiaoying.e2e.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** First and further reports as a desk would send them. */
public final class Reports {
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private Reports() {}

    public static OffsetDateTime now() {
        return OffsetDateTime.now(BEIJING).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Type, place, an estimated time and a sentence: the least a first report may hold. */
    public static ObjectNode bareReport(String region, String summary) {
        return Json.object(Map.of(
                "eventType",
                "production-safety.hazmat",
                "occurredAt",
                now().minusMinutes(2).toString(),
                "occurredAtEstimated",
                true,
                "place",
                Map.of("region", region),
                "summary",
                summary));
    }

    /** Three dead prove 较大 (State Council order 493, art. 3). */
    public static ObjectNode seriousReport(String region, String summary) {
        return Json.with(bareReport(region, summary), report -> report.putObject("casualties")
                .put("dead", 3));
    }

    public static ObjectNode followUp(String words) {
        return Json.object(Map.of("kind", "follow-up", "summary", words));
    }

    public static ObjectNode followUpWithDead(String words, int dead) {
        return Json.with(
                followUp(words), report -> report.putObject("casualties").put("dead", dead));
    }
}
