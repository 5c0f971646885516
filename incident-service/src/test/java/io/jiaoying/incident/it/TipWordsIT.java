package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.a;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people say is personal data. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class TipWordsIT extends FindingStory {
    private static final String SAID = "王某说厂里着火,电话13812345678";

    @Test
    void words_are_sealed_masked_and_opened_by_those_who_check_with_a_reason_that_is_kept() {
        String tip = told(village("610725120", 0));
        String opening = "/api/v1/tips/" + tip + "/opening";
        county.get("/api/v1/tips/" + tip).body("words", equalTo("（21字）"));
        assertThat(stored(tip)).noneMatch(text -> text.contains("王某") || text.contains("13812345678"));

        county.post(opening, Map.of("reason", "想看")).statusCode(403);
        new Api(TestTokens.otherCountyDuty()).get("/api/v1/tips/" + tip).statusCode(403);
        auditor.post(opening, Map.of("reason", " ")).statusCode(400);
        auditor.post(opening, Map.of("reason", "核查瞒报")).statusCode(200).body("words", equalTo(SAID));

        assertThat(Database.texts("select reason from tip_opening where tip_id = '" + tip + "'"))
                .containsExactly("核查瞒报");
        String without = tip(aTip("public", village("610725109", 1))).extract().path("id");
        county.get("/api/v1/tips/" + without).body("words", nullValue());
        auditor.post("/api/v1/tips/" + without + "/opening", Map.of("reason", "核查"))
                .statusCode(404);
    }

    @Test
    void words_about_an_incident_are_destroyed_with_it_and_held_with_it() {
        String village = village("610725118", 0);
        String id = county.report(aHazmatAccident().with("place", Map.of("region", village)));
        String tip = told(village);
        county.get("/api/v1/tips/" + tip).body("incidentId", equalTo(id));
        county.add(id, a("final"));
        leader.post(INCIDENTS + "/" + id + "/closure", Map.of()).statusCode(200);
        String hold = INCIDENTS + "/" + id + "/evidence-hold";
        auditor.post(hold, Map.of("reason", "调查取证，经评估确有必要")).statusCode(201);

        fallDue("personal-data:" + id);
        fallDue("tip-words:" + tip);
        county.get("/api/v1/tips/" + tip).body("words", equalTo("（21字）"));

        Database.run("update incident set closed_at = now() - interval '31 days' where id = '" + id + "'");
        leader.post(hold + "/release", Map.of("reason", "调查结束")).statusCode(200);
        await().atMost(SOON)
                .untilAsserted(() -> county.get("/api/v1/tips/" + tip).body("words", equalTo("已销毁")));
        auditor.post("/api/v1/tips/" + tip + "/opening", Map.of("reason", "核查"))
                .statusCode(200)
                .body("words", equalTo("已销毁"));
    }

    @Test
    void words_that_belong_to_no_incident_are_kept_while_they_are_evidence_and_destroyed_then() {
        String tip = told(village("610725119", 0));
        limitPasses(tip);
        String finding = findingsRestingOn(tip).get(0);

        fallDue("tip-words:" + tip);
        county.get("/api/v1/tips/" + tip).body("words", equalTo("（21字）"));
        auditor.post("/api/v1/findings/" + finding + "/review", Map.of("outcome", "dismissed", "words", "演练误报"))
                .statusCode(200);
        Database.update("update deadline set due_at = now(), attempt_at = now() where key = 'tip-words:" + tip + "'");

        await().atMost(SOON)
                .untilAsserted(() -> county.get("/api/v1/tips/" + tip).body("words", equalTo("已销毁")));
        assertThat(Database.texts("select sealed from personal_data where owner_id = '" + tip + "'"))
                .containsExactly("");
    }

    private String told(String village) {
        return tip(aTip("public", village).with("words", SAID))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> stored(String tip) {
        return Database.texts("select t::text || coalesce(p::text, '') from tip t left join personal_data p"
                + " on p.owner_id = t.id where t.id = '" + tip + "'");
    }

    private static void fallDue(String key) {
        Database.update("update deadline set due_at = now(), attempt_at = now() where key = '" + key + "'");
        await().atMost(SOON).until(() -> Database.texts(
                        "select 1 from deadline where key = '" + key + "' and state = 'open' and due_at <= now()")
                .isEmpty());
    }
}
