package io.jiaoying.e2e.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** One attempt as the telephone gateway took it; a repeated hand-over of the same attempt is no second entry. */
public record HandOver(String attemptId, String channel, Instant at, String traceparent) {

    /** Since the neighbourhood was started. */
    public static List<HandOver> all(StackUnderTest stack) {
        JsonNode log =
                stack.neighbourhood().get("/v1/log?limit=50000").expect(200).body();
        return Json.list(log.path("attempts")).stream().map(HandOver::of).toList();
    }

    public static List<HandOver> allOf(StackUnderTest stack, String attemptId) {
        return all(stack).stream()
                .filter(handOver -> handOver.attemptId().equals(attemptId))
                .toList();
    }

    private static HandOver of(JsonNode entry) {
        return new HandOver(
                entry.path("attemptId").asText(),
                entry.path("channel").asText(),
                Instant.parse(entry.path("receivedAt").asText()),
                entry.path("traceparent").asText());
    }
}
