package io.jiaoying.e2e.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.List;

/** One answer of the product. */
public record Reply(String request, int status, HttpHeaders headers, String text) {

    public JsonNode body() {
        return Json.read(text);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public Reply expect(int expected) {
        assertThat(status).as("%s answered %s", request, text).isEqualTo(expected);
        return this;
    }

    /** The same, and the body is RFC 9457 problem+json about that status. */
    public Reply expectProblem(int expected) {
        expect(expected);
        assertThat(header("Content-Type")).as(request).startsWith("application/problem+json");
        assertThat(body().path("status").asInt()).as(text).isEqualTo(expected);
        assertThat(body().path("title").asText()).as(text).isNotBlank();
        return this;
    }

    public List<JsonNode> items() {
        return Json.list(body().path("items"));
    }

    public String id() {
        return body().path("id").asText();
    }
}
