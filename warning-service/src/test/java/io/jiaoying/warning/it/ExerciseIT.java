package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.awaitMessage;
import static io.jiaoying.warning.it.Story.callId;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.redRain;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.events.directory.PersonRegisteredV1;
import io.jiaoying.events.directory.SealedText;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class ExerciseIT {
    private static final OwnCounty LANGAO = new OwnCounty("610925");
    private static final String VILLAGE = "610925100201";

    @Inject
    DataSource database;

    @Inject
    MockMailbox mailbox;

    private Story story;

    @BeforeEach
    void openTheCarrier() {
        story = Story.alone(database);
        mailbox.clear();
    }

    private static Map<String, Object> drill() {
        Map<String, Object> warning = redRain(VILLAGE);
        warning.put("exercise", true);
        return warning;
    }

    private void withMail(Neighbour one, String mail) {
        long revision = Story.revision();
        SealedText seal = SealedText.withKey("k1", Story.config("jiaoying.directory.key"));
        story.events.publish(List.of(new PersonRegisteredV1(
                one.id(),
                "张",
                "村支书",
                one.region(),
                one.superiorId(),
                null,
                seal.seal(one.id(), one.phone()),
                seal.seal(one.id(), mail),
                revision)));
        await().atMost(SOON)
                .until(() ->
                        story.count("SELECT count(*) FROM person WHERE id = ? AND revision = ?", one.id(), revision)
                                == 1);
    }

    @Test
    void from_the_first_call_to_the_last_reminder_nothing_of_a_drill_is_unmarked() {
        Neighbour head = neighbour("e1-head", "610925100000", null, null);
        Neighbour target = neighbour("e1-target", VILLAGE, "e1-head", null);
        story.register(head);
        withMail(target, "village@example.org");
        int forms = carrier().forms().size();
        String warning = LANGAO.calledOut("EVERY-WAY", drill());
        awaitMessage(target, "sms", 1);
        awaitMessage(head, "voice", 1);
        given().get(Story.pageOf(awaitMessage(target, "sms", 1)))
                .then()
                .statusCode(200)
                .body(containsString("<title>演练"))
                .body(containsString("以下内容仅为演练"));
        LANGAO.answered(warning, "e1-target");
        await().atMost(SOON).until(() -> carrier().to(head.phone(), "sms").stream()
                .anyMatch(one -> one.text().contains("逾期未反馈")));
        Story.post(LANGAO.leader, "/warnings/" + warning + "/cancellation", Map.of("reason", "演练结束"))
                .statusCode(200);
        await().atMost(SOON).until(() -> carrier().to(target.phone(), "sms").stream()
                .anyMatch(one -> one.text().contains("预警已结束")));

        assertThat(Stream.of(head, target).flatMap(one -> carrier().to(one.phone()).stream()))
                .hasSizeGreaterThan(8)
                .allMatch(one -> one.exercise() && one.text().startsWith("演练"));
        List<JsonNode> ours = carrier().forms().subList(forms, carrier().forms().size());
        assertThat(ours)
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(form -> form.path("exercise").asBoolean()
                        && form.path("text").asText().startsWith("演练"));
        await().atMost(SOON)
                .until(() -> !mailbox.getMailsSentTo("village@example.org").isEmpty());
        assertThat(mailbox.getMailsSentTo("village@example.org"))
                .allMatch(mail ->
                        mail.getSubject().startsWith("演练") && mail.getText().startsWith("演练"));
        assertThat(story.count("SELECT count(*) FROM text_message WHERE exercise AND NOT starts_with(text, '演练')"))
                .isZero();
        LANGAO.get("/warnings/" + warning + "/call-board").body("exercise", equalTo(true));
        LANGAO.get("/warnings/" + warning).body("exercise", equalTo(true)).body("headline", startsWith("勉县"));
        assertThat(callId(warning, "e1-target")).isNotBlank();
    }

    @Test
    void no_statement_turns_a_drill_into_earnest_or_lets_it_leave_as_such() throws SQLException {
        String id = LANGAO.issued(drill());
        String real = LANGAO.issued(redRain(VILLAGE));
        refused("UPDATE warning SET exercise = false WHERE id = '" + id + "'", "stays it");
        refused("UPDATE warning SET exercise = true WHERE id = '" + real + "'", "stays it");
        refused(
                "UPDATE warning SET pending_update = '{\"exercise\": false}' WHERE id = '" + id + "'",
                "would make it real");
        refused(
                "INSERT INTO text_message (id, about, subject_id, person_id, channel, title, text, exercise, state)"
                        + " SELECT gen_random_uuid(), 'told', gen_random_uuid(), 'p', 'sms', 't', '请转移', true, 'queued'",
                "text_message_exercise_marked");
        refused(
                "INSERT INTO cap_message (identifier, warning_id, version, sender, sent, msg_type, status, document)"
                        + " SELECT 'x', '" + id + "', 99, 's', now(), 'Alert', 'Actual', ''",
                "cannot leave as Actual");
        refused(
                "INSERT INTO drill (id, kind, warning_id, region, profile_id, seed, wanted, started_by, started_at, ends_at)"
                        + " SELECT gen_random_uuid(), 'unscripted', '" + real
                        + "', '610925', 'DRILL', 's', 1, 'x', now(), now()",
                "drill_warning_id_exercise_fkey");
        LANGAO.get("/warnings/" + id).body("exercise", equalTo(true));
    }

    @Test
    void an_update_that_speaks_of_earnest_is_not_understood() {
        String id = LANGAO.issued(drill());
        Story.post(LANGAO.leader, "/warnings/" + id + "/update", Map.of("exercise", false))
                .statusCode(400);
        Story.post(LANGAO.leader, "/warnings/" + id + "/update", Map.of("headline", "勉县气象台更新暴雨红色预警信号"))
                .statusCode(200);
        Story.post(LANGAO.duty, "/warnings/" + id + "/approval", Map.of()).statusCode(403);
        LANGAO.get("/warnings/" + id).body("exercise", equalTo(true));
    }

    @Test
    void a_warning_about_an_incident_that_is_a_drill_is_one() throws SQLException {
        String incident = UUID.randomUUID().toString();
        execute("INSERT INTO incident_fact (incident_id, kind, at, region, text, exercise) SELECT '" + incident
                + "', 'reported', now(), '610925', '演练', true");
        Map<String, Object> warning = redRain(VILLAGE);
        warning.put("incidentId", incident);
        Story.post(LANGAO.duty, "/warnings", warning).statusCode(400).body("violations.field", hasItem("exercise"));
        warning.put("exercise", true);
        Story.post(LANGAO.duty, "/warnings", warning).statusCode(201);
    }

    private void refused(String statement, String because) {
        assertThatThrownBy(() -> execute(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(because);
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(statement)).isPositive();
        }
    }
}
