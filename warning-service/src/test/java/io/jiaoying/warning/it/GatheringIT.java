package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.attempts;
import static io.jiaoying.warning.it.Story.awaitMessage;
import static io.jiaoying.warning.it.Story.awaitState;
import static io.jiaoying.warning.it.Story.callId;
import static io.jiaoying.warning.it.Story.callOut;
import static io.jiaoying.warning.it.Story.issued;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.post;
import static io.jiaoying.warning.it.Story.redRain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message about several silent people waits a moment for more of them; somebody may answer meanwhile. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class GatheringIT {
    private static final List<String> VILLAGERS = List.of("g1-one", "g1-two");
    private static final String HOLD = "update attempt set next_try_at = clock_timestamp() + interval '1 second'"
            + " where to_person_id = 'g1-superior' and state = 'queued' returning call_id::text";

    @Inject
    DataSource database;

    private Story story;

    @BeforeEach
    void openTheCarrier() {
        story = Story.alone(database);
    }

    @Test
    void who_answers_while_the_message_about_them_waits_is_left_out_of_it() {
        Neighbour superior = neighbour("g1-superior", "610725110000", null, null);
        Neighbour one = neighbour("g1-one", "610725110001", "g1-superior", null);
        Neighbour two = neighbour("g1-two", "610725110002", "g1-superior", null);
        story.register(superior, one, two);
        String warning = issued(redRain("610725110001", "610725110002"));
        callOut(warning, "QUICK");

        String carrying = heldCall();
        String answering = VILLAGERS.stream()
                .filter(person -> callId(warning, person).equals(carrying))
                .findFirst()
                .orElseThrow();
        String silent = VILLAGERS.stream()
                .filter(person -> !person.equals(answering))
                .findFirst()
                .orElseThrow();
        post(COUNTY_DUTY, "/calls/" + carrying + "/answer", Map.of("quality", "said", "words", "已收到"))
                .statusCode(200);
        awaitState(warning, answering, "answered");

        assertThat(awaitMessage(superior, "sms", 1).text()).contains("1人未应答");
        await().untilAsserted(() -> assertThat(toSuperior(warning, silent)).containsOnly("left"));
        assertThat(toSuperior(warning, answering)).containsOnly("no-longer-needed");
    }

    /** The call whose attempt carries the message, which leaves a second later than it would, before the rung is over. */
    private String heldCall() {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(this::hold, call -> !call.isEmpty());
    }

    private String hold() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(HOLD)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static List<String> toSuperior(String warning, String person) {
        return attempts(warning, person).stream()
                .filter(attempt -> "g1-superior".equals(attempt.get("toPersonId")))
                .map(attempt -> attempt.get("at") == null ? String.valueOf(attempt.get("reason")) : "left")
                .toList();
    }
}
