package io.jiaoying.e2e;

import io.jiaoying.scenarios.http.Login;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Per documented operation about one thing: who of 勉县 could do it at home, and with what body. */
final class AttemptsNextDoor {
    /** {@code by} nobody of the realm: its one resource manager is everywhere at home, so another is made. */
    record Attempt(Optional<Login> by, Map<String, ?> body) {}

    /** Paths whose variable names no region or thing in one, or carries its own secret. */
    static final Set<String> ABOUT_NO_REGION = Set.of(
            "GET /a/{}",
            "POST /a/{}/answer",
            "POST /a/{}/feedback",
            "GET /api/v1/rule-packs/{}",
            "GET /api/v1/rule-packs/{}/versions/{}",
            "POST /api/v1/rule-packs/{}/versions",
            "GET /api/v1/regions/{}",
            "GET /api/v1/regions/{}/children");

    private static final Map<String, Attempt> BY_OPERATION = Map.ofEntries(
            acting("/incidents/{}/reports", Login.COUNTY_DUTY, Map.of("kind", "follow-up", "summary", "越界")),
            acting("/incidents/{}/transmissions", Login.COUNTY_DUTY, transmission()),
            acting("/incidents/{}/notices", Login.COUNTY_DUTY, notice()),
            acting("/incidents/{}/notices/{}/receipt", Login.COUNTY_DUTY, Map.of()),
            acting("/incidents/{}/transfer", Login.COUNTY_DUTY, Map.of("to", "11610725MB29", "reason", "越界")),
            acting("/incidents/{}/likely-major", Login.COUNTY_DUTY, Map.of("grade", "major", "reason", "越界")),
            acting("/incidents/{}/verification-requests", Login.COUNTY_DUTY, Map.of("question", "越界")),
            acting("/incidents/{}/closure", Login.COUNTY_LEADER, Map.of()),
            acting("/transmissions/{}/receipt", Login.COUNTY_DUTY, Map.of()),
            acting("/incidents/{}/situation", Login.COUNTY_LEADER, Map.of("state", "stable")),
            acting("/incidents/{}/evidence-hold", Login.COUNTY_LEADER, Map.of("reason", "越界")),
            acting("/incidents/{}/evidence-hold/release", Login.COUNTY_LEADER, Map.of("reason", "越界")),
            acting("/hazards/{}/steps", Login.COUNTY_DUTY, Map.of("state", "confirmed")),
            acting("/tips/{}/opening", Login.COUNTY_LEADER, Map.of("reason", "越界")),
            acting("/findings/{}/review", Login.COUNTY_LEADER, Map.of("outcome", "dismissed", "words", "越界")),
            acting("/assessments/{}/opinions", Login.ANALYST, Map.of("colour", "red", "basis", "越界")),
            acting("/assessments/{}/conclusion", Login.ANALYST, Map.of("warn", true, "colour", "red", "basis", "越界")),
            acting("/assessments/{}/requests", Login.ANALYST, question()),
            acting("/incidents/{}/merge", Login.COUNTY_DUTY, merging()),
            acting("/incidents/{}/merge/undoing", Login.COUNTY_DUTY, merging()),
            acting("/warnings/{}/told/{}/acknowledgement", Login.COUNTY_DUTY, Map.of()),
            acting("/tasks/{}/completion", Login.COUNTY_DUTY, Map.of()),
            acting("/warnings/{}/approval", Login.COUNTY_LEADER, Map.of()),
            acting("/warnings/{}/update", Login.COUNTY_LEADER, Map.of("headline", "越界")),
            acting("/warnings/{}/cancellation", Login.COUNTY_LEADER, Map.of("reason", "越界")),
            acting("/warnings/{}/calls", Login.COUNTY_DUTY, Map.of("profile", "default")),
            acting("/calls/{}/answer", Login.COUNTY_DUTY, Map.of("quality", "said", "by", "越界", "words", "收到")),
            acting("/calls/{}/feedback", Login.COUNTY_DUTY, Map.of("commander", "越界")),
            changing("PUT /people/{}", personIn("610725")),
            changing("DELETE /people/{}", Map.of()),
            changing("POST /people/{}/phone-disclosure", Map.of("reason", "越界")));

    private AttemptsNextDoor() {}

    /** Whatever can be read is read by the neighbour's desk; what acts needs a body that would do at home. */
    static Optional<Attempt> at(String operation) {
        return operation.startsWith("GET ")
                ? Optional.of(new Attempt(Optional.of(Login.COUNTY_DUTY), Map.of()))
                : Optional.ofNullable(BY_OPERATION.get(operation));
    }

    static Map<String, Object> personIn(String region) {
        return Map.of("name", "越界", "post", "站长", "region", region, "phone", "10000000999");
    }

    private static Map<String, Object> question() {
        return Map.of("kind", "department", "asked", "县水利局", "question", "越界");
    }

    private static Map<String, Object> merging() {
        return Map.of("mergedId", "018f9c4e-0011-7a10-8a10-610725000011", "reason", "越界");
    }

    private static Map<String, Object> notice() {
        return Map.of("kind", "department", "recipient", "police", "mode", "written");
    }

    private static Map<String, Object> transmission() {
        return Map.of("from", "county", "to", "city", "mode", "written");
    }

    private static Map.Entry<String, Attempt> changing(String operation, Map<String, ?> body) {
        return Map.entry(operation, new Attempt(Optional.empty(), body));
    }

    private static Map.Entry<String, Attempt> acting(String path, Login by, Map<String, ?> body) {
        return Map.entry("POST " + path, new Attempt(Optional.of(by), body));
    }
}
