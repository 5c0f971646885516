package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.ReportBodies.ago;
import static org.awaitility.Awaitility.await;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.incident.finding.application.MatchTips;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Transactions;
import io.jiaoying.regions.Regions;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Tips from outside, and what is suspected because of them. */
abstract class FindingStory {
    static final Duration SOON = Duration.ofSeconds(20);
    final Api county = new Api(TestTokens.countyDuty());
    final Api leader = new Api(TestTokens.countyLeader());
    final Api auditor = new Api(TestTokens.auditor());

    @Inject
    MatchTips match;

    @Inject
    Transactions transactions;

    /** Neither what other tests told of nor what this one's first run did. */
    @BeforeEach
    void nothing_happened_lately() {
        Database.run("update tip set occurred_at = occurred_at - interval '30 days'");
        Database.run("update incident set occurred_at = occurred_at - interval '30 days' where region like '6107251%'");
    }

    String unreported(String village) {
        return tip(aTip("public", village)).statusCode(201).extract().path("id");
    }

    static List<String> findingsRestingOn(String tip) {
        return Database.texts("select id from finding where evidence like '%" + tip + "%'");
    }

    ValidatableResponse tip(Map<String, Object> body) {
        return county.post("/api/v1/tips", body);
    }

    static Body aTip(String source, String region) {
        return new Body()
                .with("source", Map.of("kind", source))
                .with("occurredAt", ago(Duration.ofMinutes(5)))
                .with("region", region);
    }

    static String village(String town, int index) {
        return Regions.get().children(town).get(index).code();
    }

    /** What the watcher does when the tip's limit passes. */
    void limitPasses(String tip) {
        Instant at = OffsetDateTime.now().plusHours(1).toInstant();
        var due = new DueDeadline("tip:" + tip, at, "{}", at, false, Cause.fresh());
        transactions.inTransaction(tx -> match.onDue(tx, List.of(due))).await().atMost(SOON);
    }

    List<Map<String, Object>> findingsOf(String incident) {
        List<Map<String, Object>> items = auditor.get("/api/v1/findings?region=610725&limit=500")
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .filter(item -> incident.equals(item.get("incidentId")))
                .toList();
    }

    List<String> factsAbout(String incident) {
        return findingsOf(incident).stream()
                .flatMap(item -> auditor
                        .get("/api/v1/findings/" + item.get("id"))
                        .extract()
                        .jsonPath()
                        .<String>getList("evidence.fact")
                        .stream())
                .toList();
    }

    /** Whatever was to be compared has been. */
    static void examined(String incident) {
        await().atMost(SOON).until(() -> Database.texts(
                        "select key from deadline where key = 'incident-examine:" + incident + "' and state = 'open'")
                .isEmpty());
    }

    JsonPath awaitFinding(String incident, String kind) {
        await().atMost(SOON).until(() -> findingsOf(incident).stream().anyMatch(item -> kind.equals(item.get("kind"))));
        String id = (String) findingsOf(incident).stream()
                .filter(item -> kind.equals(item.get("kind")))
                .findFirst()
                .orElseThrow()
                .get("id");
        return auditor.get("/api/v1/findings/" + id).statusCode(200).extract().jsonPath();
    }

    /** A body that speaks. */
    static final class Body extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;

        Body with(String field, Object value) {
            put(field, value);
            return this;
        }
    }
}
