package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.redRain;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.incident.IncidentReportedV1;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The audit finds what is owed and was forgotten; each deadline is lost by hand in the tables. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class ObligationAuditIT extends CallOutStories {
    private static final OwnCounty SHANGNAN = new OwnCounty("611023");
    private static final String AUDITOR = TestTokens.auditor();

    private void lose(String deadline) throws SQLException {
        change("UPDATE deadline SET state = 'cancelled', ended_at = now() WHERE key = ? AND state = 'open'", deadline);
    }

    private void change(String statement, String parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            change.setString(1, parameter);
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }

    private String only(String query, String parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(query)) {
            read.setString(1, parameter);
            var rows = read.executeQuery();
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Map<String, Object> health() {
        List<Map<String, Object>> checks =
                given().get("/q/health/well").then().extract().path("checks");
        return checks.stream()
                .filter(check -> check.get("name").equals("call-audit"))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitFound(String id, String fault) {
        await().atMost(SOON).untilAsserted(() -> Story.get(AUDITOR, "/call-audit")
                .body("obligations.find { it.id == '" + id + "' }.fault", equalTo(fault)));
    }

    private static void awaitRed(String fault) {
        await().atMost(SOON).untilAsserted(() -> assertThat(health())
                .containsEntry("status", "DOWN")
                .extracting("data")
                .asString()
                .contains(fault));
        given().get("/q/health").then().statusCode(503);
        given().get("/q/health/ready").then().body("checks.name", not(hasItem("call-audit")));
        assertThat(given().get("/q/metrics").asString().lines())
                .anyMatch(line -> line.startsWith("jiaoying_obligations_past_due ") && !line.endsWith(" 0.0"));
    }

    private static void awaitGone(String id) {
        await().atMost(SOON).untilAsserted(() -> Story.get(AUDITOR, "/call-audit")
                .body("obligations.findAll { it.id == '" + id + "' }", hasSize(0)));
    }

    private String answered(String profile, String person, String village) {
        story.register(neighbour(person, village, null, null));
        String warning = SHANGNAN.calledOut(profile, redRain(village));
        Story.awaitState(warning, person, "calling");
        SHANGNAN.answered(warning, person);
        return Story.callId(warning, person);
    }

    @Test
    void feedback_that_was_due_and_nobody_looked_at_turns_health_red_until_it_is_seen_to() throws SQLException {
        String call = answered("CALM", "oa1-target", "611023001001");
        String demand = only(
                "SELECT id::text FROM feedback_demand WHERE call_id = ?::uuid AND type = 'first' AND state = 'open'",
                call);
        lose("feedback-demand:" + demand);
        change("UPDATE feedback_demand SET due_at = now() - interval '1 minute' WHERE id = ?::uuid", demand);
        awaitFound(demand, "feedback-unnoticed");
        awaitRed("feedback-unnoticed");
        assertThat(Story.get(SHANGNAN.duty, "/call-audit").extract().jsonPath().getList("obligations.id"))
                .contains(demand);
        Story.get(TestTokens.otherCountyDuty(), "/call-audit").body("obligations.id", not(hasItem(demand)));
        change("UPDATE feedback_demand SET state = 'withdrawn' WHERE id = ?::uuid", demand);
        awaitGone(demand);
    }

    @Test
    void an_overdue_demand_whose_next_look_was_lost_is_found() throws SQLException {
        String call = answered("CALM", "oa2-target", "611023001002");
        String demand = only("SELECT id::text FROM feedback_demand WHERE call_id = ?::uuid AND type = 'first'", call);
        lose("feedback-demand:" + demand);
        change(
                "UPDATE feedback_demand SET state = 'overdue', reminders = 1, overdue_at = now() - interval '1 minute'"
                        + " WHERE id = ?::uuid",
                demand);
        awaitFound(demand, "chase-lost");
        awaitRed("chase-lost");
        change("UPDATE feedback_demand SET escalated_at = now() WHERE id = ?::uuid", demand);
        awaitGone(demand);
    }

    @Test
    void feedback_in_the_free_form_is_watched_as_well() throws SQLException {
        String call = answered("SLOW", "oa3-target", "611023001003");
        lose("call:" + call + ":feedback");
        change("UPDATE call SET feedback_due_at = now() - interval '1 minute' WHERE id = ?::uuid", call);
        awaitFound(call, "free-feedback-unnoticed");
        awaitRed("free-feedback-unnoticed");
        change("UPDATE call SET feedback_overdue_at = now() WHERE id = ?::uuid", call);
        awaitGone(call);
    }

    @Test
    void a_task_that_was_due_and_nobody_looked_at_is_found() throws SQLException {
        String warning = SHANGNAN.issued(redRain("611023001"));
        String task = only("SELECT id::text FROM warning_task WHERE warning_id = ?::uuid LIMIT 1", warning);
        lose("warning-task:" + task);
        change("UPDATE warning_task SET due_at = now() - interval '1 minute' WHERE id = ?::uuid", task);
        awaitFound(task, "task-unnoticed");
        awaitRed("task-unnoticed");
        change("UPDATE warning_task SET state = 'overdue' WHERE id = ?::uuid", task);
        awaitGone(task);
    }

    @Test
    void a_party_that_was_told_and_never_looked_after_is_found() throws SQLException {
        String warning = SHANGNAN.issued(redRain("611023001"));
        String told =
                only("SELECT id::text FROM told_party WHERE warning_id = ?::uuid AND party = 'superior'", warning);
        lose("told:" + told);
        change("UPDATE told_party SET due_at = now() - interval '1 minute' WHERE id = ?::uuid", told);
        awaitFound(told, "told-unnoticed");
        change("UPDATE told_party SET state = 'overdue' WHERE id = ?::uuid", told);
        awaitGone(told);
    }

    @Test
    void an_opinion_that_was_due_and_nobody_looked_at_is_found() throws SQLException {
        String incident = UUID.randomUUID().toString();
        OffsetDateTime now = OffsetDateTime.now();
        story.events.publish(List.of(new IncidentReportedV1(
                incident, "S-1", "production-safety.hazmat", "611023001001", "serious", "某厂爆炸", now, now, now, false)));
        await().atMost(SOON).untilAsserted(() -> SHANGNAN.get("/assessments?incidentId=" + incident)
                .body("items", hasSize(1)));
        String assessment =
                SHANGNAN.get("/assessments?incidentId=" + incident).extract().path("items[0].id");
        String analyst =
                TestTokens.person("analyst-611023", "611023", Role.ANALYST).token();
        String request = Story.post(
                        analyst,
                        "/assessments/" + assessment + "/requests",
                        Map.of("kind", "department", "asked", "县水利局", "question", "水位？"))
                .statusCode(201)
                .extract()
                .path("id");
        lose("opinion-limit:" + request);
        change("UPDATE opinion_request SET due_at = now() - interval '1 minute' WHERE id = ?::uuid", request);
        awaitFound(request, "opinion-unnoticed");
        awaitRed("opinion-unnoticed");
        change("UPDATE opinion_request SET state = 'overdue' WHERE id = ?::uuid", request);
        awaitGone(request);
    }
}
