package io.jiaoying.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.scenarios.http.Login;
import io.jiaoying.timeline.TimelineCheck;
import io.jiaoying.timeline.TimelineEntry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fetches a timeline over the API and recomputes every hash of its chain here. */
final class ChainCheck {
    private final Scene scene;

    ChainCheck(Scene scene) {
        this.scene = scene;
    }

    /** {@code path} is {@code /incidents/{id}/timeline} or {@code /warnings/{id}/timeline}. */
    void verify(String what, String path, int atLeast) {
        List<TimelineEntry> entries = entries(path, path.split("/")[2]);
        scene.expectations().atLeast(what + "条目", atLeast, entries.size());
        String broken = TimelineCheck.firstBadEntry(entries)
                .map(bad -> "第 " + bad.seq() + " 条 " + bad.reason())
                .orElse("完好 intact");
        scene.expectations().equal(what, "完好 intact", broken);
    }

    private List<TimelineEntry> entries(String path, String subject) {
        List<TimelineEntry> entries = new ArrayList<>();
        String cursor = "";
        do {
            String query = "?limit=100" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
            JsonNode page = scene.sees(Login.COUNTY_DUTY, "时间线", path + query).body();
            page.path("items").forEach(entry -> entries.add(entry(subject, entry)));
            cursor = page.path("nextCursor").isTextual()
                    ? page.path("nextCursor").textValue()
                    : "";
        } while (!cursor.isEmpty());
        return entries;
    }

    private static TimelineEntry entry(String subject, JsonNode json) {
        Map<String, String> refs = new HashMap<>();
        json.path("refs")
                .fields()
                .forEachRemaining(ref -> refs.put(ref.getKey(), ref.getValue().asText()));
        return new TimelineEntry(
                subject,
                json.path("seq").asLong(),
                instant(json, "at"),
                instant(json, "knownAt"),
                json.path("kind").asText(),
                json.path("actor").asText(),
                refs,
                json.path("previousHash").asText(),
                json.path("hash").asText());
    }

    private static Instant instant(JsonNode json, String field) {
        return OffsetDateTime.parse(json.path(field).asText()).toInstant();
    }
}
