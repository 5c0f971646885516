package io.jiaoying.bench.calls;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.jiaoying.bench.BenchTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What the bench asks of the service through its front door. */
final class WarningApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ROLES = List.of("issuer", "duty-officer", "duty-leader");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String one;
    private final String other;

    WarningApi(BenchTokens tokens) {
        one = tokens.bearer("bench-one", ROLES);
        other = tokens.bearer("bench-other", ROLES);
    }

    /** The id of a red warning in force for this area. */
    String issued(WarningService service, String region) {
        String now = OffsetDateTime.now(ZoneOffset.ofHours(8)).toString();
        String body = """
                {"eventType":"natural.rainstorm","colour":"red","headline":"勉县气象台发布暴雨红色预警信号",
                "description":"过去3小时降雨量已达100毫米以上。","instruction":"立即转移危险区域人员。",
                "areas":[{"region":"%s"}],"onset":"%s","expires":"%s","issuerName":"勉县气象台","issuedAt":"%s",
                "relayed":true,"exercise":false}""".formatted(
                        region, now, OffsetDateTime.now(ZoneOffset.ofHours(8)).plusHours(6), now);
        String id = text(post(service, one, "/warnings", body, 201), "id");
        post(service, other, "/warnings/" + id + "/approval", "{}", 200);
        return id;
    }

    /** Returns when the call-out is durable. */
    void start(WarningService service, String warning, String profile) {
        post(service, one, "/warnings/" + warning + "/calls", "{\"profile\":\"" + profile + "\"}", 201);
    }

    void answer(WarningService service, String call) {
        post(service, one, "/calls/" + call + "/answer", "{\"quality\":\"pressed\",\"by\":\"bench\"}", 200);
    }

    @CanIgnoreReturnValue
    private String post(WarningService service, String token, String path, String body, int expected) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + service.port() + "/api/v1" + path))
                .header("Authorization", token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String text(String json, String field) {
        try {
            return JSON.readTree(json).path(field).asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
