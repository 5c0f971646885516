package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.a;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.Topics;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class FindingIT extends FindingStory {
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
    void nobody_reviews_a_finding_about_a_report_of_their_own() {
        String id = leader.report(aHazmatAccident().withDead(3));
        leader.add(id, a("correction").withDead(1));
        awaitFinding(id, "suspected-misstatement");
        String review = "/api/v1/findings/" + findingsOf(id).get(0).get("id") + "/review";

        leader.post(review, Map.of("outcome", "dismissed", "words", "笔误"))
                .statusCode(403)
                .body("type", equalTo("/problems/second-person-needed"));
        auditor.post(review, Map.of("outcome", "dismissed", "words", "笔误")).statusCode(200);
        await().untilAsserted(
                        () -> assertThat(Topic.typesOf(Topics.INCIDENT, id)).contains("finding.raised.v1"));
    }
}
