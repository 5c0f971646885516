package io.jiaoying.e2e.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.scenarios.http.UnreachableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Requests to one base address, by somebody or by nobody. */
public final class Api {
    private final URI base;
    private final HttpClient http;
    private final Supplier<String> token;
    private final Map<String, String> headers;

    private Api(URI base, HttpClient http, Supplier<String> token, Map<String, String> headers) {
        this.base = base;
        this.http = http;
        this.token = token;
        this.headers = headers;
    }

    static Api by(URI base, HttpClient http, Supplier<String> token) {
        return new Api(base, http, token, Map.of());
    }

    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(base, http, token, more);
    }

    public URI base() {
        return base;
    }

    public Reply get(String path) {
        return send("GET", path, "application/json", null);
    }

    public Reply post(String path, Object body) {
        return send("POST", path, "application/json", Json.write(body));
    }

    public Reply send(String method, String path, String mediaType, @Nullable String body) {
        return request(method, path, mediaType, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private Reply request(String method, String path, String mediaType, HttpRequest.BodyPublisher body) {
        URI uri = URI.create(base + path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).method(method, body).timeout(Duration.ofSeconds(15));
        headers.forEach(request::setHeader);
        String bearer = token.get();
        if (!bearer.isEmpty()) {
            request.setHeader("Authorization", "Bearer " + bearer);
        }
        if (body.contentLength() != 0) {
            request.setHeader("Content-Type", mediaType);
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(method + " " + uri, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UnreachableException(uri + ": " + e, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every item of a list, page by page. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            String page = path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor;
            Reply reply = get(page).expect(200);
            items.addAll(reply.items());
            JsonNode next = reply.body().path("nextCursor");
            cursor = next.isTextual() ? "&cursor=" + next.asText() : "";
        } while (!cursor.isEmpty());
        return items;
    }
}
