package io.jiaoying.scenarios.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/** The gateway's {@code /api/v1} with somebody's token; every POST carries a fresh idempotency key. */
public final class HttpApi {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI gateway;
    private final HttpClient http;
    private final Tokens tokens;

    public HttpApi(URI gateway, HttpClient http, Tokens tokens) {
        this.gateway = gateway;
        this.http = http;
        this.tokens = tokens;
    }

    public static HttpApi at(Addresses addresses) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new HttpApi(addresses.gateway(), http, new Tokens(addresses.realm(), http, InstantSource.system()));
    }

    /** {@code path} begins after {@code /api/v1}. */
    public Answer get(Login who, String path) {
        return send(as(who, "/api/v1" + path).GET().build());
    }

    public Answer post(Login who, String path, JsonNode body) {
        return send(as(who, "/api/v1" + path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** The gateway's own health, no token. */
    public Answer health() {
        return send(HttpRequest.newBuilder(gateway.resolve("/q/health"))
                .timeout(TIMEOUT)
                .build());
    }

    /** An open server-sent-event stream; IOException when it does not open with 200. */
    public InputStream stream(Login who, String path, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + tokens.of(who))
                .header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> response = http.send(request.GET().build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            response.body().close();
            throw new IOException("the stream answers " + response.statusCode());
        }
        return response.body();
    }

    private HttpRequest.Builder as(Login who, String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + tokens.of(who))
                .header("Accept", "application/json");
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), Json.parse(response.body()));
        } catch (IOException e) {
            throw new UnreachableException("the gateway does not answer at " + gateway, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException("interrupted", e);
        }
    }
}
