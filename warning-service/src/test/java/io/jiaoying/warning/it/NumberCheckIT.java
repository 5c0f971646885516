package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.redRain;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class NumberCheckIT extends CallOutStories {
    private static final OwnCounty NINGSHAN = new OwnCounty("610923");
    private static final OwnCounty PINGLI = new OwnCounty("610926");

    private static String check(OwnCounty county, String region) {
        return Story.post(county.leader, "/number-checks", Map.of("region", region))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void awaitFinished(OwnCounty county, String id) {
        await().atMost(SOON)
                .untilAsserted(() -> county.get("/number-checks/" + id).body("finishedAt", notNullValue()));
    }

    @Test
    void every_number_is_called_a_few_at_a_time_and_the_report_says_what_became_of_each() {
        Neighbour answers = neighbour("k1-answers", "610923100001", null, null);
        Neighbour dead = neighbour("k1-dead", "610923100001", null, null);
        Neighbour rings = neighbour("k1-rings", "610923101001", null, null);
        Neighbour silent = neighbour("k1-silent", "610923101001", null, null);
        story.register(answers, dead, rings, silent);
        carrier().refuse(dead.phone());
        String id = check(NINGSHAN, "610923");
        awaitFinished(NINGSHAN, id);
        Carrier.Message voice = Story.awaitMessage(answers, "voice", 1);
        assertThat(voice.text()).startsWith("演练").contains("号码核验");
        assertThat(carrier().pressed(Story.url(), voice.attemptId())).isEqualTo(204);
        carrier().tell(Story.url(), Story.awaitMessage(rings, "voice", 1).attemptId(), Map.of("event", "no-answer"));
        Story.awaitMessage(silent, "sms", 1);
        await().atMost(SOON).untilAsserted(() -> NINGSHAN.get("/number-checks/" + id)
                .body("total.numbers", equalTo(4))
                .body("total.checked", equalTo(4))
                .body("total.answered", equalTo(1))
                .body("total.reached", equalTo(1))
                .body("total.sent", equalTo(1))
                .body("total.dead", equalTo(1)));
        NINGSHAN.get("/number-checks/" + id)
                .body("exercise", equalTo(true))
                .body("dead.personId", contains("k1-dead"))
                .body("dead[0].reason", equalTo("not-a-number"))
                .body("dead[0].phoneMasked", containsString("*"))
                .body("townships.find { it.key == '610923100' }.dead", equalTo(1))
                .body("townships.find { it.key == '610923101' }.reached", equalTo(1))
                .body("posts[0].numbers", equalTo(4));
        assertThat(Stream.of(answers, dead, rings, silent).flatMap(one -> carrier().to(one.phone()).stream()))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(one -> one.exercise() && one.text().startsWith("演练"));
        String sheet = given().auth()
                .oauth2(NINGSHAN.duty)
                .accept("text/csv")
                .get("/api/v1/number-checks/" + id)
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(containsString("k1-dead"))
                .body(not(containsString(dead.phone())))
                .extract()
                .asString();
        assertThat(sheet.lines()).hasSize(5);
        Story.post(NINGSHAN.leader, "/number-checks", Map.of("region", "610923"))
                .statusCode(409);
        NINGSHAN.get("/number-checks").body("items.id", hasItem(id));
        Story.get(NINGSHAN.duty, "/numbers?region=610923100&state=dead").body("items.personId", contains("k1-dead"));
    }

    @Test
    void it_stays_out_of_the_way_of_a_real_call_out_and_goes_on_after_it() {
        Neighbour target = neighbour("k2-target", "610926102001", null, null);
        story.register(target);
        String real = PINGLI.calledOut("SLOW", redRain("610926102001"));
        Story.awaitMessage(target, "sms", 1);
        String id = check(PINGLI, "610926102");
        await().atMost(SOON).untilAsserted(() -> PINGLI.get("/number-checks/" + id)
                .body("paused", greaterThan(1))
                .body("uncheckedBecause.paused", equalTo(1)));
        assertThat(carrier().to(target.phone())).noneMatch(Carrier.Message::exercise);
        Story.post(PINGLI.leader, "/warnings/" + real + "/cancellation", Map.of("reason", "雨停"))
                .statusCode(200);
        awaitFinished(PINGLI, id);
        await().atMost(SOON).until(() -> carrier().to(target.phone()).stream().anyMatch(Carrier.Message::exercise));
    }

    @Test
    void the_months_deadline_begins_it_once_and_sets_the_next_month() throws SQLException {
        story.register(neighbour("k3-target", "610926103200", null, null));
        execute(
                "INSERT INTO deadline (key, kind, due_at, attempt_at, payload, correlation_id) SELECT"
                        + " 'number-check-month:610926103', 'number-check-month', now(), now(), '{}', 'test'"
                        + " ON CONFLICT (key) DO UPDATE SET state = 'open', due_at = now(), attempt_at = now(), ended_at = NULL");
        await().atMost(SOON)
                .until(() ->
                        story.count("SELECT count(*) FROM drill WHERE region = '610926103' AND month > '2000'") == 1);
        await().atMost(SOON)
                .until(() -> story.count("SELECT count(*) FROM deadline WHERE key = 'number-check-month:610926103'"
                                + " AND state = 'open' AND due_at > clock_timestamp()")
                        == 1);
        execute("UPDATE deadline SET due_at = now(), attempt_at = now() WHERE key = 'number-check-month:610926103'");
        await().atMost(SOON)
                .until(() -> story.count("SELECT count(*) FROM deadline WHERE key = 'number-check-month:610926103'"
                                + " AND state = 'open' AND due_at > clock_timestamp()")
                        == 1);
        assertThat(story.count("SELECT count(*) FROM drill WHERE region = '610926103' AND month > '2000'"))
                .isEqualTo(1);
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(statement)).isEqualTo(1);
        }
    }
}
