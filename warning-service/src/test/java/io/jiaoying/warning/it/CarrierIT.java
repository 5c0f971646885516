package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.attempts;
import static io.jiaoying.warning.it.Story.awaitMessage;
import static io.jiaoying.warning.it.Story.awaitState;
import static io.jiaoying.warning.it.Story.callOf;
import static io.jiaoying.warning.it.Story.callOut;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.get;
import static io.jiaoying.warning.it.Story.issued;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.post;
import static io.jiaoying.warning.it.Story.redRain;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.carriers.application.Signature;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class CarrierIT {
    /** A county with nobody else in it. */
    private static final String COUNTY = "610729";

    @Inject
    DataSource database;

    private Story story;

    @BeforeEach
    void openTheCarrier() {
        story = Story.alone(database);
    }

    private static String issuedIn(String region, boolean exercise) {
        Map<String, Object> body = redRain(region);
        body.put("exercise", exercise);
        return issued(body);
    }

    @Test
    void a_hand_over_that_failed_is_repeated_under_the_same_key() {
        Neighbour target = neighbour("c1-target", "610725101001", null, null);
        story.register(target);
        carrier().failNext(2);
        String warning = issuedIn("610725101001", false);
        callOut(warning, "SLOW");
        awaitState(warning, "c1-target", "calling");
        await().atMost(SOON).until(() -> carrier().to(target.phone()).size() == 2);
        assertThat(attempts(warning, "c1-target"))
                .allMatch(attempt -> attempt.get("outcome").equals("sent"));
        assertThat(carrier().badSignatures()).isZero();
    }

    @Test
    void a_hand_over_whose_answer_was_lost_is_repeated_under_the_same_key() {
        Neighbour target = neighbour("c2-target", "610725101201", null, null);
        story.register(target);
        carrier().takeInSilence(1);
        String warning = issuedIn("610725101201", false);
        callOut(warning, "SLOW");
        awaitState(warning, "c2-target", "calling");
        await().atMost(SOON).until(() -> carrier().to(target.phone()).size() > 2);
        assertThat(carrier().to(target.phone()))
                .extracting(Carrier.Message::attemptId)
                .containsOnly(attempts(warning, "c2-target").stream()
                        .map(a -> (String) a.get("id"))
                        .toArray(String[]::new));
    }

    @Test
    void a_refused_number_ends_its_attempt_with_the_reason() {
        Neighbour target = neighbour("c3-target", "610725101210", null, null);
        story.register(target);
        carrier().refuse(target.phone());
        String warning = issuedIn("610725101210", false);
        callOut(warning, "SLOW");
        await().atMost(SOON).untilAsserted(() -> assertThat(attempts(warning, "c3-target"))
                .filteredOn(attempt -> attempt.get("who").equals("self"))
                .hasSize(2)
                .allMatch(attempt ->
                        "refused".equals(attempt.get("outcome")) && "not-a-number".equals(attempt.get("reason"))));
    }

    @Test
    void everything_people_hear_of_an_exercise_begins_with_drill_and_one_trace_runs_to_the_carrier() {
        Neighbour target = neighbour("c4-target", "610725101213", null, null);
        story.register(target);
        String warning = issuedIn("610725101213", true);
        callOut(warning, "QUICK");
        await().atMost(SOON).until(() -> carrier().to(target.phone()).size() >= 3);
        assertThat(carrier().to(target.phone()))
                .allMatch(message -> message.text().startsWith("演练") && message.exercise())
                .allMatch(message -> message.traceparent().matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
    }

    @Test
    void call_backs_need_a_fresh_signature() {
        Neighbour target = neighbour("c5-target", "610725101204", null, null);
        story.register(target);
        String warning = issuedIn("610725101204", false);
        callOut(warning, "SLOW");
        Carrier.Message voice = awaitMessage(target, "voice", 1);
        byte[] body =
                ("{\"attemptId\":\"" + voice.attemptId() + "\",\"event\":\"pressed\",\"key\":\"1\"}").getBytes(UTF_8);
        Signature right = new Signature(Story.config("jiaoying.carriers.telephone.secret"));
        assertThat(Carrier.post(Story.url(), body, Instant.now(), new Signature("somebody else's secret")))
                .isEqualTo(401);
        assertThat(Carrier.post(Story.url(), body, Instant.now().minus(Duration.ofMinutes(6)), right))
                .isEqualTo(401);
        assertThat(callOf(warning, "c5-target").get("state")).isEqualTo("calling");
        assertThat(Carrier.post(Story.url(), "{".getBytes(UTF_8), Instant.now(), right))
                .isEqualTo(400);
        assertThat(Carrier.post(Story.url(), body, Instant.now(), right)).isEqualTo(204);
        assertThat(callOf(warning, "c5-target").get("state")).isEqualTo("answered");
    }

    @Test
    void old_and_repeated_news_change_nothing() {
        Neighbour target = neighbour("c6-target", "610725101205", null, null);
        story.register(target);
        String warning = issuedIn("610725101205", false);
        callOut(warning, "SLOW");
        Carrier.Message voice = awaitMessage(target, "voice", 1);
        carrier().tell(Story.url(), voice.attemptId(), Map.of("event", "busy", "sequence", 5));
        carrier().tell(Story.url(), voice.attemptId(), Map.of("event", "rung", "sequence", 4));
        carrier().tell(Story.url(), voice.attemptId(), Map.of("event", "pressed", "key", "1", "sequence", 5));
        assertThat(callOf(warning, "c6-target").get("state")).isEqualTo("calling");
        assertThat(attempts(warning, "c6-target"))
                .filteredOn(attempt -> attempt.get("id").equals(voice.attemptId()))
                .allMatch(attempt -> attempt.get("outcome").equals("busy"));
        carrier().tell(Story.url(), voice.attemptId(), Map.of("event", "pressed", "key", "9", "sequence", 6));
        assertThat(callOf(warning, "c6-target").get("state")).isEqualTo("calling");
    }

    @Test
    void nobody_in_the_area_a_second_start_an_unknown_profile_and_a_draft_are_refused() {
        String empty = issuedEverywhere(COUNTY);
        post(
                        io.jiaoying.access.testing.TestTokens.demoAdmin(),
                        "/warnings/" + empty + "/calls",
                        Map.of("profile", "SLOW"))
                .statusCode(422)
                .body("type", equalTo("/problems/nobody-to-call"));
        Neighbour target = neighbour("c7-target", "610725101206", null, null);
        story.register(target);
        String warning = issuedIn("610725101206", false);
        post(COUNTY_DUTY, "/warnings/" + warning + "/calls", Map.of("profile", "NOBODY-KNOWS"))
                .statusCode(400);
        callOut(warning, "SLOW");
        post(COUNTY_DUTY, "/warnings/" + warning + "/calls", Map.of("profile", "SLOW"))
                .statusCode(409)
                .body("type", equalTo("/problems/call-out-running"));
        String draft = Story.draft(redRain("610725101206"));
        post(COUNTY_DUTY, "/warnings/" + draft + "/calls", Map.of("profile", "SLOW"))
                .statusCode(409);
    }

    private static String issuedEverywhere(String region) {
        String id = post(io.jiaoying.access.testing.TestTokens.provinceDuty(), "/warnings", redRain(region))
                .statusCode(201)
                .extract()
                .path("id");
        post(io.jiaoying.access.testing.TestTokens.demoAdmin(), "/warnings/" + id + "/approval", Map.of())
                .statusCode(200);
        return id;
    }

    @Test
    void a_whole_county_is_handed_over_in_two_seconds_and_its_board_adds_up() {
        List<Neighbour> people = new ArrayList<>();
        for (int i = 0; i < 506; i++) {
            people.add(neighbour("c8-" + i, "610725102001", null, null));
        }
        story.register(people);
        String warning = issuedIn("610725102001", false);
        callOut(warning, "SLOW");
        await().atMost(SOON).until(() -> carrier().messages().size() >= 2 * 506);
        var board = await().atMost(SOON).until(() -> boardOf(warning), read -> read.path("lastFirstAttemptAt") != null);
        assertThat((int) board.path("targets")).isEqualTo(506);
        Map<String, Integer> byState = board.path("byState");
        assertThat(byState.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(506);
        assertThat(byState.keySet())
                .containsExactly("pending", "calling", "answered", "unanswered", "at-the-door", "stopped");
        Duration spread = Duration.between(
                Instant.from(java.time.OffsetDateTime.parse(board.path("startedAt"))),
                Instant.from(java.time.OffsetDateTime.parse(board.path("lastFirstAttemptAt"))));
        System.out.println("506 people handed over within " + spread.toMillis() + " ms of the start");
        assertThat(spread).isLessThan(Duration.ofSeconds(6));
    }

    private static ExtractableResponse<Response> boardOf(String warning) {
        return get(COUNTY_DUTY, "/warnings/" + warning + "/call-board")
                .statusCode(200)
                .extract();
    }
}
