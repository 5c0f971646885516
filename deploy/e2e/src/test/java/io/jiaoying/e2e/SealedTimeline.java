package io.jiaoying.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.e2e.support.Json;
import io.jiaoying.timeline.TimelineEntry;
import io.jiaoying.timeline.TimelineHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A whole hash chain as an export would show it. */
final class SealedTimeline {
    private static final Instant AT = Instant.parse("2026-07-03T20:01:00Z");

    private SealedTimeline() {}

    static List<JsonNode> of(String subjectId, String... kinds) {
        List<JsonNode> exported = new ArrayList<>();
        String previous = TimelineEntry.GENESIS;
        for (String kind : kinds) {
            TimelineEntry entry = new TimelineEntry(
                    subjectId, exported.size() + 1, AT, AT, kind, "duty", Map.of("report", "r-0"), previous, "");
            String hash = TimelineHash.of(previous, entry);
            exported.add(exported(entry, hash));
            previous = hash;
        }
        return exported;
    }

    private static JsonNode exported(TimelineEntry entry, String hash) {
        return Json.object(Map.of(
                "seq", entry.seq(),
                "at", "2026-07-04T04:01:00+08:00",
                "knownAt", "2026-07-04T04:01:00+08:00",
                "kind", entry.kind(),
                "actor", entry.actor(),
                "refs", entry.refs(),
                "previousHash", entry.previousHash(),
                "hash", hash));
    }
}
