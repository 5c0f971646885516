package io.jiaoying.scenarios.http;

import com.fasterxml.jackson.databind.JsonNode;

/** An HTTP answer; {@code body} is a text node when it was not JSON. */
public record Answer(int status, JsonNode body) {
    public String text(String field) {
        return body.path(field).asText("");
    }

    /** Status and, for a problem, its type and detail: short enough for one line. */
    public String brief() {
        String type = text("type");
        return type.isEmpty() ? String.valueOf(status) : status + " " + type + " " + text("detail") + violations();
    }

    private String violations() {
        JsonNode violations = body.path("violations");
        return violations.isArray() && !violations.isEmpty() ? " " + violations : "";
    }
}
