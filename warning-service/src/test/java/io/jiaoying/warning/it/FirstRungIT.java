package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.awaitMessage;
import static io.jiaoying.warning.it.Story.awaitState;
import static io.jiaoying.warning.it.Story.callOut;
import static io.jiaoying.warning.it.Story.issued;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.redRain;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is called at the start shares one deadline; afterwards each climbs by one of their own. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class FirstRungIT {
    private static final String SHARED =
            "(SELECT 'call-out:' || id || ':first-step' FROM call_out WHERE warning_id = ?::uuid)";

    /** Own deadlines, still to come or past, of this person that are due when the first rung is over. */
    private static final String AT_ITS_END = """
            SELECT count(*) FROM (SELECT key, due_at FROM deadline_fired UNION ALL SELECT key, due_at FROM deadline) d
            JOIN call c ON d.key = 'call:' || c.id || ':step'
            JOIN deadline_fired f ON f.key = 'call-out:' || c.call_out_id || ':first-step' AND f.due_at = d.due_at
            WHERE c.warning_id = ?::uuid AND c.person_id = ?""";

    @Inject
    DataSource database;

    private Story story;

    @BeforeEach
    void openTheCarrier() {
        story = Story.alone(database);
    }

    private String calledOut(String profile, String village, Neighbour... people) {
        story.register(people);
        String warning = issued(redRain(village));
        callOut(warning, profile);
        return warning;
    }

    private int change(String statement, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                change.setObject(i + 1, parameters[i]);
            }
            return change.executeUpdate();
        }
    }

    @Test
    void one_deadline_serves_all_who_are_called_at_the_start_and_only_the_silent_get_their_own() throws SQLException {
        Neighbour silent = neighbour("fr1-silent", "610725102205", null, null);
        Neighbour awake = neighbour("fr1-awake", "610725102205", null, null);
        String warning = calledOut("AWAY", "610725102205", silent, awake);
        assertThat(story.count(
                        "SELECT count(*) FROM deadline d JOIN call_out o ON o.warning_id = ?::uuid"
                                + " AND d.key = 'call-out:' || o.id || ':first-step' WHERE d.state = 'open'"
                                + " AND d.due_at = o.started_at + interval '10 minutes'",
                        warning))
                .isEqualTo(1);
        assertThat(story.count(
                        "SELECT count(*) FROM deadline d JOIN call c ON d.key = 'call:' || c.id || ':step'"
                                + " WHERE c.warning_id = ?::uuid",
                        warning))
                .isZero();
        given().formParam("quality", "pressed")
                .redirects()
                .follow(false)
                .post(Story.pageOf(awaitMessage(awake, "sms", 1)) + "/answer")
                .then()
                .statusCode(303);
        awaitState(warning, "fr1-awake", "answered");

        firstRungEndsNow(warning);
        await().atMost(SOON).until(() -> story.count(AT_ITS_END, warning, "fr1-silent") == 1);
        assertThat(story.count(AT_ITS_END, warning, "fr1-awake")).isZero();
    }

    private void firstRungEndsNow(String warning) throws SQLException {
        assertThat(change("UPDATE deadline SET due_at = now(), attempt_at = now() WHERE key = " + SHARED, warning))
                .isEqualTo(1);
    }

    @Test
    void who_is_on_the_way_keeps_the_deadline_they_were_given() throws SQLException {
        Neighbour silent = neighbour("fr2-silent", "610725102209", null, null);
        Neighbour away = neighbour("fr2-away", "610725102209", null, null);
        String warning = calledOut("AWAY", "610725102209", silent, away);
        given().formParam("inPlace", "false")
                .redirects()
                .follow(false)
                .post(Story.pageOf(awaitMessage(away, "sms", 1)) + "/answer")
                .then()
                .statusCode(303);
        firstRungEndsNow(warning);

        await().atMost(SOON).until(() -> story.count(AT_ITS_END, warning, "fr2-silent") == 1);
        assertThat(story.count(AT_ITS_END, warning, "fr2-away")).isZero();
        awaitMessage(away, "voice", 1);
    }

    @Test
    void attempts_are_numbered_without_a_gap_and_written_in_the_order_of_time() throws SQLException {
        story.register(
                neighbour("fr3-mail", "610725102215", null, null), neighbour("fr3-none", "610725102215", null, null));
        assertThat(change("UPDATE person SET email_sealed = phone_sealed WHERE id = 'fr3-mail'"))
                .isEqualTo(1);
        String warning = issued(redRain("610725102215"));
        callOut(warning, "EVERY-WAY");
        assertThat(story.count(numbered(5), warning, "fr3-mail", "sms 1,voice 2,mail 3,loudspeaker 4,webhook 5"))
                .isEqualTo(1);
        assertThat(story.count(numbered(4), warning, "fr3-none", "sms 1,voice 2,loudspeaker 3,webhook 4"))
                .isEqualTo(1);
        assertThat(story.count(
                        "SELECT count(*) FROM call WHERE warning_id = ?::uuid AND substr(id::text, 15, 1) = '7'"
                                + " AND ('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint"
                                + " = floor(extract(epoch FROM called_at) * 1000)",
                        warning))
                .isEqualTo(2);
    }

    @Test
    void the_answer_to_a_start_is_the_board_of_targets_of_whom_none_was_called_yet() {
        story.register(
                neighbour("fr5-one", "610725102219", null, null), neighbour("fr5-other", "610725102220", null, null));
        String warning = issued(redRain("610725102219", "610725102220"));
        Map<String, Object> board = Story.post(
                        Story.COUNTY_DUTY, "/warnings/" + warning + "/calls", Map.of("profile", "SLOW"))
                .statusCode(201)
                .extract()
                .path("$");
        assertThat(board)
                .containsEntry("targets", 2)
                .containsEntry("profile", "SLOW")
                .containsEntry("state", "running")
                .containsEntry("firstAttemptAt", null)
                .containsEntry("feedback", Map.of());
        assertThat((Map<?, ?>) board.get("byState")).extracting("pending").isEqualTo(2);
        assertThat((Map<?, ?>) board.get("byResult")).extracting("silent").isEqualTo(2);
        assertThat((List<?>) board.get("byRegion"))
                .extracting("region", "targets")
                .containsExactly(tuple("610725102219", 1), tuple("610725102220", 1));
        Map<String, Object> later = Story.get(Story.COUNTY_DUTY, "/warnings/" + warning + "/call-board")
                .statusCode(200)
                .extract()
                .path("$");
        assertThat(later.keySet()).isEqualTo(board.keySet());
        assertThat(later).containsEntry("targets", 2).containsEntry("startedAt", board.get("startedAt"));
    }

    private static String numbered(int first) {
        return "SELECT count(*) FROM (SELECT string_agg(a.channel || ' ' || a.sequence, ',' ORDER BY a.sequence) AS made"
                + " FROM attempt a JOIN call c ON c.id = a.call_id WHERE c.warning_id = ?::uuid AND c.person_id = ?"
                + " AND a.sequence <= " + first + ") x WHERE x.made = ?";
    }

    @Test
    void a_call_needs_its_call_out_and_its_person_and_an_attempt_its_call() {
        String warning = calledOut("SLOW", "610725102216", neighbour("fr4-one", "610725102216", null, null));
        String call = "INSERT INTO call (id, call_out_id, warning_id, person_id, name, post, region, state, next_step)"
                + " SELECT gen_random_uuid(), %s, c.warning_id, %s, c.name, c.post, c.region, 'stopped', 1 FROM call c"
                + " WHERE c.warning_id = ?::uuid";
        assertThatThrownBy(() -> change(call.formatted("gen_random_uuid()", "c.person_id"), warning))
                .hasMessageContaining("a call of no call-out");
        assertThatThrownBy(() -> change(call.formatted("c.call_out_id", "'r4-nobody'"), warning))
                .hasMessageContaining("a call of nobody");
        assertThatThrownBy(() -> change(
                        "INSERT INTO attempt (id, call_id, call_out_id, warning_id, to_person_id, sequence, step, who,"
                                + " purpose, channel, state, priority) SELECT gen_random_uuid(), gen_random_uuid(),"
                                + " c.call_out_id, c.warning_id, c.person_id, 9, 0, 'self', 'wake', 'sms', 'failed', 0"
                                + " FROM call c WHERE c.warning_id = ?::uuid",
                        warning))
                .hasMessageContaining("an attempt of no call");
    }
}
