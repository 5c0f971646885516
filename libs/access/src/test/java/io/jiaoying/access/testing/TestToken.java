package io.jiaoying.access.testing;

import io.jiaoying.access.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The claims of one token; every change gives a new one. */
public final class TestToken {
    private final Map<String, String> claims;

    private TestToken(Map<String, String> claims) {
        this.claims = claims;
    }

    static TestToken ofPerson(String login, String region, Role... roles) {
        return of(login, "demo-cli", login, region, roles);
    }

    static TestToken ofSystem(String client, String region, Role... roles) {
        return of(client, client, "service-account-" + client, region, roles).with("client_id", quoted(client));
    }

    private static TestToken of(String subject, String client, String login, String region, Role... roles) {
        String names = Arrays.stream(roles).map(role -> quoted(role.wireName())).collect(Collectors.joining(","));
        Instant now = Instant.now();
        return new TestToken(Map.of())
                .with(
                        "sub",
                        quoted(UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8))
                                .toString()))
                .with("jti", quoted(UUID.randomUUID().toString()))
                .with("iss", quoted("http://127.0.0.1:8180/realms/jiaoying"))
                .with("aud", "[\"jiaoying-api\",\"account\"]")
                .with("typ", quoted("Bearer"))
                .with("azp", quoted(client))
                .with("preferred_username", quoted(login))
                .with("region", quoted(region))
                .with("roles", "[" + names + "]")
                .with("iat", String.valueOf(now.getEpochSecond()))
                .with("exp", String.valueOf(now.plusSeconds(3600).getEpochSecond()));
    }

    /** Sets a claim to a JSON value. */
    public TestToken with(String claim, String json) {
        Map<String, String> changed = new TreeMap<>(claims);
        changed.put(claim, json);
        return new TestToken(changed);
    }

    public TestToken without(String claim) {
        Map<String, String> changed = new TreeMap<>(claims);
        changed.remove(claim);
        return new TestToken(changed);
    }

    public TestToken org(String code) {
        return with("org", quoted(code));
    }

    public TestToken audience(String audience) {
        return with("aud", quoted(audience));
    }

    public TestToken expired() {
        return with("exp", String.valueOf(Instant.now().minusSeconds(600).getEpochSecond()));
    }

    /** The signed token (RS256). */
    public String token() {
        return TestSigner.sign(json());
    }

    private String json() {
        return claims.entrySet().stream()
                .map(claim -> quoted(claim.getKey()) + ":" + claim.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
