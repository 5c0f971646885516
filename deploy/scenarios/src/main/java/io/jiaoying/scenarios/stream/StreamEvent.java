package io.jiaoying.scenarios.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A CloudEvent as the live stream said it.
 *
 * @param time when the service says it happened
 * @param seenAt when it arrived here
 */
public record StreamEvent(
        String id,
        String type,
        String subject,
        String region,
        String correlationId,
        Instant time,
        JsonNode data,
        Instant seenAt) {
    /** IllegalArgumentException or DateTimeException when it is no CloudEvent with these attributes. */
    static StreamEvent of(JsonNode event, Instant seenAt) {
        return new StreamEvent(
                required(event, "id"),
                required(event, "type"),
                required(event, "subject"),
                required(event, "region"),
                required(event, "correlationid"),
                OffsetDateTime.parse(required(event, "time")).toInstant(),
                event.path("data"),
                seenAt);
    }

    private static String required(JsonNode event, String attribute) {
        JsonNode value = event.path(attribute);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("a CloudEvent without " + attribute);
        }
        return value.textValue();
    }

    public boolean is(String wanted) {
        return type.equals(wanted);
    }

    public String text(String field) {
        return data.path(field).asText("");
    }

    public boolean flag(String field) {
        return data.path(field).asBoolean();
    }

    /** An instant among the data. */
    public Instant instant(String field) {
        return OffsetDateTime.parse(text(field)).toInstant();
    }
}
