package io.jiaoying.scenarios.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaoying.scenarios.http.Json;
import java.time.Instant;

/** Events as a test wants them said. */
public final class Said {
    private static final Instant NOON = Instant.parse("2026-07-04T04:00:00Z");

    private Said() {}

    public static StreamEvent event(String id, String type) {
        return event(id, type, "s", JsonNodeFactory.instance.objectNode());
    }

    public static StreamEvent event(String id, String type, String subject, ObjectNode data) {
        return new StreamEvent(id, type, subject, "610725", "c", NOON, data, NOON);
    }

    /** As the gateway writes it, one SSE message. */
    public static String message(String streamId, String id, String type) {
        ObjectNode event = Json.object(o -> o.put("specversion", "1.0")
                .put("id", id)
                .put("type", type)
                .put("source", "test")
                .put("subject", "s")
                .put("time", "2026-07-04T12:00:00+08:00")
                .put("correlationid", "c")
                .put("region", "610725"));
        event.putObject("data").put("incidentId", "s");
        return "id: " + streamId + "\nevent: " + type + "\ndata: " + event + "\n\n";
    }
}
