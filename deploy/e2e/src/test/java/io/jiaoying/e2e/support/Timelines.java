package io.jiaoying.e2e.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.timeline.TimelineEntry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns the exported JSON of a timeline back into entries, as anybody who checks one offline has to. */
public final class Timelines {
    private Timelines() {}

    public static List<TimelineEntry> entries(String subjectId, List<JsonNode> exported) {
        return exported.stream().map(entry -> entry(subjectId, entry)).toList();
    }

    private static TimelineEntry entry(String subjectId, JsonNode entry) {
        Map<String, String> refs = new TreeMap<>();
        entry.path("refs")
                .properties()
                .forEach(ref -> refs.put(ref.getKey(), ref.getValue().asText()));
        return new TimelineEntry(
                subjectId,
                entry.path("seq").asLong(),
                instant(entry, "at"),
                instant(entry, "knownAt"),
                entry.path("kind").asText(),
                entry.path("actor").asText(),
                refs,
                entry.path("previousHash").asText(),
                entry.path("hash").asText());
    }

    private static Instant instant(JsonNode entry, String field) {
        return OffsetDateTime.parse(entry.path(field).asText()).toInstant();
    }
}
