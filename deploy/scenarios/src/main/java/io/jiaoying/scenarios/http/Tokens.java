package io.jiaoying.scenarios.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;

/** Access tokens of the demo logins, kept until shortly before they expire. */
public final class Tokens {
    private static final Duration SPARE = Duration.ofSeconds(20);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private record Held(String token, Instant until) {}

    private final URI tokenEndpoint;
    private final HttpClient http;
    private final InstantSource clock;
    private final Map<Login, Held> held = new EnumMap<>(Login.class);

    public Tokens(URI realm, HttpClient http, InstantSource clock) {
        this.tokenEndpoint = URI.create(realm + "/protocol/openid-connect/token");
        this.http = http;
        this.clock = clock;
    }

    /** UnreachableException when Keycloak does not answer or refuses the login. */
    public synchronized String of(Login login) {
        Held known = held.get(login);
        if (known == null || clock.instant().isAfter(known.until())) {
            known = fetch(login);
            held.put(login, known);
        }
        return known.token();
    }

    private Held fetch(Login login) {
        HttpRequest request = HttpRequest.newBuilder(tokenEndpoint)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(login)))
                .build();
        try {
            Instant asked = clock.instant();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new UnreachableException(
                        "Keycloak refuses " + login.account() + " with " + response.statusCode(), null);
            }
            JsonNode body = Json.MAPPER.readTree(response.body());
            Duration life = Duration.ofSeconds(body.path("expires_in").asLong()).minus(SPARE);
            return new Held(body.path("access_token").asText(), asked.plus(life));
        } catch (IOException e) {
            throw new UnreachableException("Keycloak does not answer at " + tokenEndpoint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException("interrupted", e);
        }
    }

    private static String form(Login login) {
        Map<String, String> fields = login.isClient()
                ? Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        login.account(),
                        "client_secret",
                        "demo-secret")
                : Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "demo-cli",
                        "username",
                        login.account(),
                        "password",
                        "demo");
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return form.toString();
    }
}
