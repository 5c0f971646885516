package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.a;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.ago;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.Topics;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class VerificationRequestIT {
    private static final String FIRST = "verification-request-1";
    private final Api county = new Api(TestTokens.countyDuty());
    private final Api province = new Api(TestTokens.provinceDuty());

    @Test
    void a_question_from_above_runs_on_its_own_clock_until_a_verification_goes_up() {
        String id = county.report(aHazmatAccident());
        ask(id, Map.of("question", "请核实死亡人数", "limit", "PT40M"));
        assertThat(county.clocks(id).get(FIRST))
                .containsEntry("state", "running")
                .containsEntry("legal", false)
                .containsEntry("from", "county")
                .containsEntry("to", "province")
                .containsEntry("mode", "any");

        county.add(id, a("follow-up").withDead(1));
        transmit(id);
        assertThat(county.clocks(id).get(FIRST)).containsEntry("state", "running");
        county.add(id, a("verification").withDead(2));
        assertThat(county.clocks(id).get(FIRST)).containsEntry("state", "running");
        transmit(id);

        assertThat(county.clocks(id).get(FIRST)).containsEntry("state", "met");
        county.get(INCIDENTS + "/" + id + "/verification-requests")
                .statusCode(200)
                .body("items.question", contains("请核实死亡人数"))
                .body("items[0].state", equalTo("met"))
                .body("items[0].from", equalTo("province"));
        assertThat(county.timelineKinds(id)).contains("verification-requested");
        await().untilAsserted(() -> assertThat(Topic.typesOf(Topics.INCIDENT, id))
                .containsSubsequence(
                        "incident.verification-requested.v1", "incident.clock-started.v1", "incident.clock-met.v1"));
    }

    @Test
    void a_verification_made_before_the_question_does_not_answer_it_and_each_question_has_its_clock() {
        String id = county.report(aHazmatAccident());
        county.add(id, a("verification").withDead(1));
        ask(id, Map.of("question", "一"));
        ask(id, Map.of("question", "二", "dueAt", ago(Duration.ofHours(-1))));
        transmit(id);

        assertThat(county.clocks(id).get(FIRST))
                .containsEntry("state", "running")
                .containsEntry("dueAt", null);
        assertThat(county.clocks(id)).containsKey("verification-request-2");
        county.get(INCIDENTS + "/" + id + "/verification-requests")
                .body("items.question", contains("一", "二"))
                .body("items[0].dueAt", nullValue());
    }

    @Test
    void a_limit_that_passes_turns_the_clock_overdue_and_blocks_nothing() {
        String id = county.report(aHazmatAccident());
        ask(id, Map.of("question", "请速核", "limit", "PT1S"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(county.clocks(id).get(FIRST)).containsEntry("state", "overdue"));
        county.add(id, a("follow-up").withDead(1));
        transmit(id);
        county.add(id, a("verification").withDead(1));
        transmit(id);
        assertThat(county.clocks(id).get(FIRST)).containsEntry("state", "met-late");
    }

    @Test
    void closure_leaves_a_question_from_above_open_and_a_later_verification_answers_it() {
        String id = county.report(aHazmatAccident());
        ask(id, Map.of("question", "请核实死亡人数"));
        county.add(id, a("final"));
        new Api(TestTokens.countyLeader())
                .post(INCIDENTS + "/" + id + "/closure", Map.of())
                .statusCode(200);
        assertThat(county.clocks(id).get(FIRST)).containsEntry("state", "running");

        county.add(id, a("verification").withDead(0));
        transmit(id);

        assertThat(county.clocks(id).get(FIRST)).containsEntry("state", "met");
    }

    @Test
    void only_a_superior_asks_and_bad_questions_are_refused_by_name() {
        String id = county.report(aHazmatAccident());
        String path = INCIDENTS + "/" + id + "/verification-requests";

        county.post(path, Map.of("question", "问自己")).statusCode(403).body("type", equalTo("/problems/not-a-superior"));
        new Api(TestTokens.otherCountyDuty())
                .post(path, Map.of("question", "问邻县"))
                .statusCode(403);
        province.post(path, Map.of("question", " ")).statusCode(400).body("violations.field", hasItem("question"));
        province.post(path, Map.of("question", "问", "limit", "soon"))
                .statusCode(400)
                .body("violations.field", hasItem("limit"));
        province.post(path, Map.of("question", "问", "dueAt", ago(Duration.ofHours(1))))
                .statusCode(400)
                .body("violations.field", hasItem("dueAt"));
        province.post(path, Map.of("question", "问", "to", "ministry"))
                .statusCode(400)
                .body("violations.field", hasItem("to"));
    }

    @Test
    void telephone_and_paper_are_two_obligations() {
        String id = county.report(aHazmatAccident().withDead(10));
        String phone = "county-province-30min-phone";
        county.post(INCIDENTS + "/" + id + "/transmissions", upward("county", "province", "written"))
                .statusCode(201);

        assertThat(county.clocks(id).get(phone))
                .containsEntry("state", "running")
                .containsEntry("mode", "phone");
        county.post(INCIDENTS + "/" + id + "/transmissions", upward("county", "province", "phone"))
                .statusCode(201);
        assertThat(county.clocks(id).get(phone)).containsEntry("state", "met");
    }

    private void ask(String id, Map<String, Object> question) {
        province.post(INCIDENTS + "/" + id + "/verification-requests", question).statusCode(201);
    }

    private void transmit(String id) {
        county.post(INCIDENTS + "/" + id + "/transmissions", upward("county", "province", "written"))
                .statusCode(201);
    }
}
