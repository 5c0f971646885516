package io.jiaoying.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaoying.scenarios.http.Json;
import io.jiaoying.scenarios.report.Narrator;
import io.jiaoying.scenarios.stream.EventLog;
import io.jiaoying.timeline.TimelineEntry;
import io.jiaoying.timeline.TimelineHash;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChainCheckTest {
    private static final String PATH = "/incidents/i1/timeline";
    private static final Instant AT = Instant.parse("2026-07-04T04:00:00.123456Z");

    private final FakeStack stack = new FakeStack();
    private final Scene scene = Scene.of(
            stack.api(),
            new EventLog(),
            new Narrator(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8), false, InstantSource.system()),
            () -> "");

    @AfterEach
    void close() {
        stack.close();
    }

    @Test
    void a_chain_is_recomputed_from_what_the_api_shows() {
        serve(chain());

        new ChainCheck(scene).verify("链", PATH, 2);

        assertThat(scene.expectations().missing()).isEmpty();
    }

    @Test
    void a_changed_entry_is_found() {
        List<ObjectNode> entries = chain();
        entries.get(1).put("actor", "somebody-else");
        serve(entries);

        new ChainCheck(scene).verify("链", PATH, 2);

        assertThat(scene.expectations().missing()).singleElement().satisfies(missing -> assertThat(missing.seen())
                .startsWith("第 2 条"));
    }

    @Test
    void too_short_a_chain_is_found() {
        serve(chain().subList(0, 1));

        new ChainCheck(scene).verify("链", PATH, 2);

        assertThat(scene.expectations().missing()).hasSize(1);
    }

    private void serve(List<ObjectNode> entries) {
        stack.on("/api/v1" + PATH, FakeStack.json(200, "{\"items\":" + entries + ",\"nextCursor\":null}"));
    }

    private static List<ObjectNode> chain() {
        ObjectNode first = entry(1, TimelineEntry.GENESIS);
        return List.of(first, entry(2, first.get("hash").asText()));
    }

    private static ObjectNode entry(long seq, String previousHash) {
        Map<String, String> refs = Map.of("reportId", "r" + seq, "grade", "serious");
        TimelineEntry unhashed =
                new TimelineEntry("i1", seq, AT, AT, "reported", "county-duty", refs, previousHash, "");
        ObjectNode json = Json.object(o -> o.put("seq", seq)
                .put("at", "2026-07-04T12:00:00.123456+08:00")
                .put("knownAt", "2026-07-04T12:00:00.123456+08:00")
                .put("kind", "reported")
                .put("actor", "county-duty")
                .put("previousHash", previousHash)
                .put("hash", TimelineHash.of(previousHash, unhashed)));
        ObjectNode refsJson = json.putObject("refs");
        refs.forEach(refsJson::put);
        return json;
    }
}
