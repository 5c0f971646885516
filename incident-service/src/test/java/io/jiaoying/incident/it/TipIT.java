package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.ReportBodies.a;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.people;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.jiaoying.events.Topics;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class TipIT extends FindingStory {
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
                .body("words", equalTo("（21字）"))
                .extract()
                .path("id");

        limitPasses(tip);

        county.get("/api/v1/tips/" + tip).statusCode(200).body("state", equalTo("unmatched"));
        String ours = "items.findAll { it.tipId == '" + tip + "' }";
        auditor.get("/api/v1/findings?region=610725111&kind=suspected-concealment")
                .statusCode(200)
                .body(ours + ".state", contains("open"))
                .body(ours + "[0].evidence.reference", hasItem("tip/" + tip))
                .body(ours + "[0].evidence.fact", not(hasItem(containsString("王某"))));
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
    void several_tips_about_one_event_nobody_reported_make_one_finding_with_several_evidences() {
        String first = unreported(village("610725114", 0));
        String second = unreported(village("610725114", 1));
        String third = tip(aTip("media", village("610725114", 0))).extract().path("id");
        String elsewhere = unreported(village("610725117", 0));
        String otherKind = tip(aTip("119", village("610725114", 0)).with("eventType", "public-health.infectious"))
                .extract()
                .path("id");
        List.of(first, second, third, elsewhere, otherKind).forEach(this::limitPasses);

        List<String> findings = findingsRestingOn(first);
        assertThat(findings).hasSize(1);
        auditor.get("/api/v1/findings/" + findings.get(0))
                .body("tipId", equalTo(first))
                .body("evidence.reference", hasItems("tip/" + first, "tip/" + second, "tip/" + third))
                .body("evidence.reference", not(hasItem("tip/" + elsewhere)));
        assertThat(findingsRestingOn(elsewhere)).hasSize(1).doesNotContainAnyElementsOf(findings);
        await().untilAsserted(() ->
                assertThat(Topic.typesOf(Topics.INCIDENT, findings.get(0))).containsExactly("finding.raised.v1"));
    }

    @Test
    void several_tips_that_contradict_one_report_make_one_finding() {
        String village = village("610725116", 0);
        String id = county.report(
                aHazmatAccident().with("place", Map.of("region", village)).withDead(1));

        tip(aTip("120", village).with("casualties", people("dead", 4))).body("incidentId", equalTo(id));
        tip(aTip("119", village).with("casualties", people("dead", 5))).body("incidentId", equalTo(id));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(factsAbout(id)).hasSize(2).allMatch(fact -> fact.startsWith("dead：")));
        assertThat(findingsOf(id)).hasSize(1);
    }

    @Test
    void figures_known_only_after_the_tip_are_compared_with_it_then_and_each_is_said_once() {
        String village = village("610725116", 1);
        String id = county.report(aHazmatAccident().with("place", Map.of("region", village)));
        String tip = tip(aTip("120", village).with("casualties", people("dead", 5)))
                .body("incidentId", equalTo(id))
                .extract()
                .path("id");
        examined(id);
        assertThat(findingsOf(id)).as("unknown is not untrue").isEmpty();

        county.add(id, a("follow-up").withDead(2));
        examined(id);
        assertThat(factsAbout(id)).containsExactly("dead：120 称 5，上报 2");
        String finding = findingsRestingOn(tip).get(0);
        auditor.post("/api/v1/findings/" + finding + "/review", Map.of("outcome", "upheld", "words", "属实"))
                .statusCode(200);
        county.add(id, a("follow-up").withDead(3));
        examined(id);
        county.add(id, a("follow-up").withDead(5));
        examined(id);

        assertThat(findingsRestingOn(tip)).containsExactly(finding);
        assertThat(factsAbout(id)).hasSize(1);
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
}
