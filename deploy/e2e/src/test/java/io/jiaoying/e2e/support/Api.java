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
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(15));
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.method(method, BodyPublishers.ofString(body)).setHeader("Content-Type", mediaType);
        }
        String bearer = token.get();
        if (!bearer.isEmpty()) {
            request.setHeader("Authorization", "Bearer " + bearer);
        }
        headers.forEach(request::setHeader);
        return sent(request.build());
    }

    private Reply sent(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            String line = request.method() + " " + request.uri();
            return new Reply(line, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UnreachableException(request.uri() + ": " + e, e);
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
