package io.jiaoying.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.local.backend.EmbeddedKeycloak;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The demo logins of the embedded realm, and tokens for them. */
public final class Logins {
    /** System clients; their secret is {@code demo-secret}. */
    public static final List<String> CLIENTS = List.of("demo-system", "demo-province", "demo-admin");
    /** People; their password is {@code demo}. */
    public static final List<String> PEOPLE = List.of(
            "county-duty", "county-leader", "county-deputy", "province-duty", "analyst", "auditor", "village-head");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ports ports;

    Logins(Ports ports) {
        this.ports = ports;
    }

    static String issuer(Ports ports) {
        return ports.url(Component.KEYCLOAK) + "/realms/" + EmbeddedKeycloak.REALM;
    }

    /** A fresh access token of one of {@link #CLIENTS} or {@link #PEOPLE}. */
    public String token(String login) {
        String form = CLIENTS.contains(login)
                ? "grant_type=client_credentials&client_secret=demo-secret&client_id=" + encode(login)
                : "grant_type=password&client_id=demo-cli&password=demo&username=" + encode(login);
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer(ports) + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        Http.Answer answer =
                Http.send(request).orElseThrow(() -> new IllegalStateException("Keycloak does not answer"));
        if (!answer.ok()) {
            throw new IllegalStateException("no token for " + login + ": " + answer.status() + " " + answer.body());
        }
        try {
            return JSON.readTree(answer.body()).path("access_token").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Keycloak's answer is no JSON", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
