package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.a;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.ago;
import static io.jiaoying.incident.it.ReportBodies.people;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.incident.finding.application.MatchTips;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Transactions;
import io.jiaoying.regions.Regions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class FindingIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private final Api county = new Api(TestTokens.countyDuty());
    private final Api leader = new Api(TestTokens.countyLeader());
    private final Api auditor = new Api(TestTokens.auditor());

    @Inject
    MatchTips match;

    @Inject
    Transactions transactions;

    @Test
    void what_a_later_report_still_leaves_out_is_suspected_to_be_an_omission() {
        String id = county.report(aHazmatAccident().without("source"));
        county.add(id, a("follow-up").with("summary", "火势已控制"));

        List<String> facts = awaitFinding(id, "suspected-omission").getList("evidence.fact");
        assertThat(facts).anyMatch(fact -> fact.startsWith("伤亡")).anyMatch(fact -> fact.startsWith("信息来源"));
        assertThat(county.timelineKinds(id)).contains("finding-made");
    }

    @Test
    void a_whole_report_gives_no_finding() {
        String id = county.report(aHazmatAccident().withDead(1));
        county.add(id, a("follow-up").withDead(2));
        String marker = county.report(aHazmatAccident().without("source"));
        county.add(marker, a("follow-up"));

        awaitFinding(marker, "suspected-omission");

        assertThat(findingsOf(id)).isEmpty();
    }

    @Test
    void a_hop_that_was_never_made_is_suspected_at_closure() {
        String id = county.report(aHazmatAccident().withDead(10));
        county.post(INCIDENTS + "/" + id + "/transmissions", upward("unit", "county", "phone"))
                .statusCode(201);
        county.add(id, a("final"));
        leader.post(INCIDENTS + "/" + id + "/closure", Map.of()).statusCode(200);

        List<String> facts = awaitFinding(id, "suspected-omission").getList("evidence.fact");
        assertThat(facts).singleElement().asString().contains("county → province");
    }

    @Test
    void figures_taken_back_are_suspected_to_be_a_misstatement_and_each_is_said_once() {
        String id = county.report(aHazmatAccident().withDead(3));
        county.add(id, a("correction").withDead(1));
        county.add(id, a("follow-up").withDead(1).with("summary", "无变化"));

        List<String> facts = awaitFinding(id, "suspected-misstatement").getList("evidence.fact");
        assertThat(facts).containsExactly("dead：3 → 1");
        assertThat(findingsOf(id)).hasSize(1);
    }

    @Test
    void a_tip_with_more_people_than_reported_is_suspected_to_show_a_misstatement() {
        String village = village("610725110", 0);
        String id = county.report(
                aHazmatAccident().with("place", Map.of("region", village)).withDead(1));

        tip(aTip("120", village).with("casualties", people("dead", 4)))
                .statusCode(201)
                .body("state", equalTo("matched"))
                .body("incidentId", equalTo(id));

        List<String> facts = awaitFinding(id, "suspected-misstatement").getList("evidence.fact");
        assertThat(facts)
                .singleElement()
                .asString()
                .contains("120")
                .contains("4")
                .contains("1");
    }

    @Test
    void an_event_that_others_tell_of_and_nobody_reported_is_suspected_to_be_concealed() {
        String village = village("610725111", 0);
        String tip = tip(aTip("119", village).with("eventType", "fire").with("words", "王某说厂里着火,电话13812345678"))
                .statusCode(201)
                .body("state", equalTo("open"))
                .body("expectedBecause", containsString("unit-county-1h"))
                .body("words", nullValue())
                .extract()
                .path("id");
        assertThat(Database.texts("select words_sealed from tip where id = '" + tip + "'"))
                .noneMatch(words -> words.contains("王某") || words.contains("13812345678"));

        limitPasses(tip);

        county.get("/api/v1/tips/" + tip).statusCode(200).body("state", equalTo("unmatched"));
        auditor.get("/api/v1/findings?region=610725111&kind=suspected-concealment")
                .statusCode(200)
                .body("items.tipId", contains(tip))
                .body("items.state", everyItem(equalTo("open")))
                .body("items[0].evidence.reference", hasItem("tip/" + tip))
                .body("items[0].evidence.fact", not(hasItem(containsString("王某"))));
        limitPasses(tip);
        assertThat(Database.texts("select id from finding where tip_id = '" + tip + "'"))
                .hasSize(1);
    }

    @Test
    void an_event_reported_after_the_tip_but_within_the_limit_is_not_suspected() {
        String village = village("610725112", 0);
        String tip = tip(aTip("media", village)).statusCode(201).extract().path("id");
        String id = county.report(aHazmatAccident().with("place", Map.of("region", village)));

        limitPasses(tip);

        county.get("/api/v1/tips/" + tip).body("state", equalTo("matched")).body("incidentId", equalTo(id));
        assertThat(Database.texts("select id from finding where tip_id = '" + tip + "'"))
                .isEmpty();
    }

    @Test
    void a_person_says_once_what_it_was() {
        String village = village("610725113", 0);
        String tip = tip(aTip("public", village)).statusCode(201).extract().path("id");
        limitPasses(tip);
        String id = Database.texts("select id from finding where tip_id = '" + tip + "'")
                .get(0);
        String review = "/api/v1/findings/" + id + "/review";

        county.post(review, Map.of("outcome", "upheld", "words", "属实")).statusCode(403);
        auditor.post(review, Map.of("outcome", "guilty", "words", "属实")).statusCode(400);
        auditor.post(review, Map.of("outcome", "dismissed", "words", " ")).statusCode(400);
        auditor.post(review, Map.of("outcome", "dismissed", "words", "消防演练,误报"))
                .statusCode(200)
                .body("state", equalTo("dismissed"))
                .body("words", equalTo("消防演练,误报"));
        auditor.post(review, Map.of("outcome", "upheld", "words", "改主意")).statusCode(409);
        county.get("/api/v1/findings").statusCode(403);
        new Api(TestTokens.countyLeader()).get("/api/v1/findings?region=610726").statusCode(403);
    }

    @Test
    void a_tip_is_refused_by_the_field_that_is_wrong() {
        tip(aTip("rumour", "610725")).statusCode(400).body("violations.field", contains("source.kind"));
        tip(aTip("120", "999999")).statusCode(400).body("violations.field", contains("region"));
        tip(aTip("120", "610726")).statusCode(403);
        tip(aTip("120", "610725").with("eventType", "tide"))
                .statusCode(400)
                .body("violations.field", contains("eventType"));
        tip(aTip("120", "610725").with("casualties", people("dead", -1)))
                .statusCode(400)
                .body("violations.field", contains("casualties.dead"));
    }

    private ValidatableResponse tip(Map<String, Object> body) {
        return county.post("/api/v1/tips", body);
    }

    private static Body aTip(String source, String region) {
        return new Body()
                .with("source", Map.of("kind", source))
                .with("occurredAt", ago(Duration.ofMinutes(5)))
                .with("region", region);
    }

    private static String village(String town, int index) {
        return Regions.get().children(town).get(index).code();
    }

    /** What the watcher does when the tip's limit passes. */
    private void limitPasses(String tip) {
        Instant at = OffsetDateTime.now().plusHours(1).toInstant();
        var due = new DueDeadline("tip:" + tip, at, "{}", at, false, Cause.fresh());
        transactions.inTransaction(tx -> match.onDue(tx, List.of(due))).await().atMost(SOON);
    }

    private List<Map<String, Object>> findingsOf(String incident) {
        List<Map<String, Object>> items = auditor.get("/api/v1/findings?region=610725&limit=500")
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .filter(item -> incident.equals(item.get("incidentId")))
                .toList();
    }

    private JsonPath awaitFinding(String incident, String kind) {
        await().atMost(SOON).until(() -> findingsOf(incident).stream().anyMatch(item -> kind.equals(item.get("kind"))));
        String id = (String) findingsOf(incident).stream()
                .filter(item -> kind.equals(item.get("kind")))
                .findFirst()
                .orElseThrow()
                .get("id");
        return auditor.get("/api/v1/findings/" + id).statusCode(200).extract().jsonPath();
    }

    /** A body that speaks. */
    private static final class Body extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;

        Body with(String field, Object value) {
            put(field, value);
            return this;
        }
    }
}
