package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.awaitMessage;
import static io.jiaoying.warning.it.Story.awaitState;
import static io.jiaoying.warning.it.Story.callOut;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.issued;
import static io.jiaoying.warning.it.Story.redRain;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Half past three in the morning: nobody ran for ten minutes, and every rung is over. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class OwnAbsenceIT {
    private static final String VILLAGE = "610725118200";
    private static final int OPEN = 500;

    private static final String PAUSED = """
            SELECT count(*) FROM deadline d JOIN call c ON d.key = 'call:' || c.id || ':step' AND d.state = 'open'
            WHERE c.warning_id = ?::uuid AND d.due_at > d.scheduled_at + interval '15 seconds'""";

    @Inject
    DataSource database;

    private void change(String statement, String warning) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            change.setString(1, warning);
            assertThat(change.executeUpdate()).isPositive();
        }
    }

    @Test
    void who_answered_meanwhile_is_heard_of_before_anybody_climbs() throws SQLException {
        Story story = Story.alone(database);
        List<Neighbour> people = new ArrayList<>();
        for (int i = 0; i < OPEN; i++) {
            people.add(Story.neighbour("absent-" + i, VILLAGE, null, null));
        }
        story.register(people);
        String warning = issued(redRain(VILLAGE));
        callOut(warning, "AWAY");
        await().atMost(SOON)
                .until(() -> story.count(
                                "SELECT count(*) FROM call WHERE warning_id = ?::uuid AND state = 'calling'", warning)
                        == OPEN);

        change("UPDATE attempt SET handed_over_at = now() - interval '11 minutes' WHERE warning_id = ?::uuid", warning);
        change(
                "UPDATE deadline SET due_at = now() - interval '10 minutes', attempt_at = now() - interval '10 minutes'"
                        + " WHERE key = (SELECT 'call-out:' || id || ':first-step' FROM call_out WHERE warning_id = ?::uuid)",
                warning);
        await().atMost(SOON).until(() -> story.count(PAUSED, warning) == OPEN);
        Neighbour awake = people.get(0);
        given().formParam("quality", "pressed")
                .redirects()
                .follow(false)
                .post(Story.pageOf(awaitMessage(awake, "sms", 1)) + "/answer")
                .then()
                .statusCode(303);
        awaitState(warning, awake.id(), "answered");
        assertThat(story.count(
                        "SELECT count(*) FROM attempt WHERE warning_id = ?::uuid AND step > 0 AND purpose = 'wake'",
                        warning))
                .isZero();

        change(
                "UPDATE deadline SET due_at = now(), attempt_at = now() WHERE state = 'open' AND key IN"
                        + " (SELECT 'call:' || id || ':step' FROM call WHERE warning_id = ?::uuid)",
                warning);
        await().atMost(SOON)
                .until(() -> story.count(
                                "SELECT count(*) FROM attempt WHERE warning_id = ?::uuid AND step = 1 AND channel = 'voice'"
                                        + " AND state = 'handed-over'",
                                warning)
                        == OPEN - 1);
        assertThat(carrier().to(awake.phone(), "voice")).isEmpty();
    }
}
