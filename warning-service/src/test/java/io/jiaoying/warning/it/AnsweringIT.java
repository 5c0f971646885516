package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.ISSUER;
import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.attempts;
import static io.jiaoying.warning.it.Story.awaitMessage;
import static io.jiaoying.warning.it.Story.awaitState;
import static io.jiaoying.warning.it.Story.callId;
import static io.jiaoying.warning.it.Story.callOf;
import static io.jiaoying.warning.it.Story.callOut;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.issued;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.post;
import static io.jiaoying.warning.it.Story.redRain;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which answers count, whose they are, and where each is kept. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class AnsweringIT extends CallOutStories {
    private static String token(Carrier.Message sms) {
        return Story.pageOf(sms).substring("/a/".length());
    }

    private static ValidatableResponse asTarget(String token, String path, Map<String, ?> body) {
        return given().header("Authorization", "Call " + token)
                .contentType("application/json")
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    @Test
    void the_target_answers_and_feeds_back_its_own_call_with_the_token_of_its_page() {
        String village = "610725112001";
        Neighbour target = neighbour("n1-target", village, null, null);
        Neighbour other = neighbour("n1-other", village, null, null);
        String warning = calledOut("SLOW", village, target, other);
        String token = token(awaitMessage(target, "sms", 1));
        String own = "/calls/" + callId(warning, "n1-target");
        asTarget(token, "/calls/" + callId(warning, "n1-other") + "/answer", Map.of("quality", "pressed"))
                .statusCode(403);
        asTarget(token + "x", own + "/answer", Map.of("quality", "pressed")).statusCode(401);
        asTarget("", own + "/answer", Map.of("quality", "pressed")).statusCode(401);
        given().header("Authorization", "Call " + token)
                .get("/api/v1" + own)
                .then()
                .statusCode(401);
        asTarget(token, own + "/answer", Map.of("quality", "door")).statusCode(400);
        asTarget(token, own + "/answer", Map.of("quality", "pressed"))
                .statusCode(200)
                .body("recorded", equalTo(true));
        asTarget(token, own + "/feedback", Map.of("commander", "村支书", "peopleMoved", 3))
                .statusCode(200);
        assertThat(callOf(warning, "n1-target").get("state")).isEqualTo("answered");
        assertThat(callOf(warning, "n1-other").get("state")).isEqualTo("calling");
    }

    @Test
    void what_the_desk_heard_is_an_attempt_of_its_own_with_words_and_who_said_them() {
        String village = "610725112202";
        String warning = calledOut("SLOW", village, neighbour("n2-target", village, null, null));
        awaitState(warning, "n2-target", "calling");
        String call = "/calls/" + callId(warning, "n2-target");
        post(COUNTY_DUTY, call + "/answer", Map.of("quality", "proxied"))
                .statusCode(400)
                .body("violations[0].field", equalTo("by"));
        post(COUNTY_DUTY, call + "/answer", Map.of("quality", "proxied", "by", "其妻", "words", "他在坝上巡查，已转告"))
                .statusCode(200)
                .body("state", equalTo("answered"))
                .body("quality", equalTo("proxied"))
                .body("answers[0].by", equalTo("其妻"))
                .body("answers[0].words", equalTo("他在坝上巡查，已转告"));
        assertThat(attempts(warning, "n2-target"))
                .filteredOn(attempt -> attempt.get("channel").equals("desk"))
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.get("ended")).isEqualTo("answered"));
        OffsetDateTime answered =
                OffsetDateTime.parse((String) callOf(warning, "n2-target").get("answeredAt"));
        assertThat(attempts(warning, "n2-target"))
                .filteredOn(attempt -> attempt.get("at") != null)
                .allSatisfy(attempt -> assertThat(OffsetDateTime.parse((String) attempt.get("at")))
                        .isBefore(answered.plusSeconds(1)));
    }

    @Test
    void a_leader_answers_while_the_duty_post_is_silent_and_the_post_stays_open() {
        Townsfolk town = new Townsfolk("n3-", "156", region -> region.equals("610725110000"));
        town.register(story);
        Townsfolk.Person mayor = person(town, "镇长");
        Townsfolk.Person desk = person(town, "值班室");
        String warning = issued(redRain("610725110000"));
        callOut(warning, "TREE");
        await().atMost(SOON).until(() -> carrier().to(mayor.phone(), "voice").size() >= 1);
        for (Townsfolk.Person one : town.all()) {
            if (one != desk) {
                await().atMost(SOON)
                        .until(() -> !carrier().to(one.phone(), "voice").isEmpty());
                carrier()
                        .heard(
                                Story.url(),
                                carrier().to(one.phone(), "voice").get(0).attemptId(),
                                20);
            }
        }
        awaitState(warning, mayor.id(), "answered");
        assertThat(callOf(warning, desk.id()).get("state")).isEqualTo("calling");
        await().atMost(SOON).until(() -> carrier().to(mayor.phone(), "voice").size() >= 2);
        carrier()
                .pressed(
                        Story.url(), carrier().to(mayor.phone(), "voice").get(1).attemptId());
        await().atMost(SOON).until(() -> !((List<?>) callOf(warning, desk.id()).get("answers")).isEmpty());
        assertThat(callOf(warning, desk.id()).get("state")).isIn("calling", "at-the-door");
        awaitState(warning, desk.id(), "at-the-door");
        post(COUNTY_DUTY, "/calls/" + callId(warning, desk.id()) + "/answer", Map.of("quality", "door", "by", "王干事"))
                .statusCode(200)
                .body("state", equalTo("answered"))
                .body("answers[1].late", equalTo(true));
    }

    private static Townsfolk.Person person(Townsfolk town, String post) {
        return town.all().stream()
                .filter(one -> one.post().contains(post))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hanging_up_after_8_of_20_seconds_is_no_answer_and_says_so() {
        String village = "610725112204";
        Neighbour target = neighbour("n4-target", village, null, null);
        String warning = calledOut("QUICK", village, target);
        Carrier.Message first = awaitMessage(target, "voice", 1);
        carrier().tell(Story.url(), first.attemptId(), Map.of("event", "hung-up", "heardSeconds", 8));
        awaitMessage(target, "voice", 2);
        Map<String, Object> call = callOf(warning, "n4-target");
        assertThat(call.get("state")).isEqualTo("calling");
        assertThat(call.get("reached")).isEqualTo(Map.of("depth", "heard", "seconds", 8));
        assertThat(attempts(warning, "n4-target"))
                .filteredOn(attempt -> attempt.get("id").equals(first.attemptId()))
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.get("ended")).isEqualTo("hung-up"));
    }

    @Test
    void channels_in_turn_leave_one_after_the_other_and_not_at_all_after_an_answer() {
        String village = "610725112207";
        Neighbour patient = neighbour("n5-patient", village, null, null);
        Neighbour quick = neighbour("n5-quick", village, null, null);
        String warning = calledOut("TURNS", village, patient, quick);
        Carrier.Message text = awaitMessage(quick, "sms", 1);
        asTarget(token(text), "/calls/" + callId(warning, "n5-quick") + "/answer", Map.of("quality", "pressed"))
                .statusCode(200);
        Carrier.Message voice = awaitMessage(patient, "voice", 1);
        assertThat(Duration.between(carrier().to(patient.phone(), "sms").get(0).at(), voice.at()))
                .isBetween(Duration.ofMillis(1_500), Duration.ofSeconds(4));
        assertThat(carrier().to(quick.phone(), "voice")).isEmpty();
        await().atMost(SOON).untilAsserted(() -> assertThat(attempts(warning, "n5-quick"))
                .extracting(attempt -> attempt.get("ended"))
                .containsExactly("answered", "withdrawn"));
    }

    @Test
    void a_dead_number_is_reported_and_not_waited_for() {
        String village = "610725112209";
        Neighbour dead = neighbour("n6-dead", village, null, null);
        Neighbour alive = neighbour("n6-alive", village, null, null);
        carrier().refuse(dead.phone());
        String warning = calledOut("SLOW", village, dead, alive);
        carrier().pressed(Story.url(), awaitMessage(alive, "voice", 1).attemptId());
        awaitState(warning, "n6-dead", "at-the-door");
        assertThat(attempts(warning, "n6-dead"))
                .filteredOn(attempt -> attempt.get("who").equals("self"))
                .hasSize(2)
                .allMatch(attempt -> attempt.get("ended").equals("refused"));
        Story.get(COUNTY_DUTY, "/numbers?region=" + village + "&state=dead")
                .statusCode(200)
                .body("items.personId", equalTo(List.of("n6-dead")))
                .body("items[0].checks.reason", equalTo(List.of("not-a-number", "not-a-number")));
        Story.get(COUNTY_DUTY, "/numbers?region=" + village + "&state=verified")
                .body("items.personId", equalTo(List.of("n6-alive")));
        story.register(dead);
        Story.get(COUNTY_DUTY, "/numbers?region=" + village + "&state=unverified")
                .body("items.personId", equalTo(List.of("n6-dead")));
    }

    @Test
    void lifting_tells_those_who_were_called_and_asks_them_nothing() {
        String village = "610725112211";
        Neighbour called = neighbour("n7-called", village, null, null);
        String warning = calledOut("SLOW", village, called);
        awaitMessage(called, "voice", 1);
        awaitState(warning, "n7-called", "calling");
        post(ISSUER, "/warnings/" + warning + "/cancellation", Map.of("reason", "误发"))
                .statusCode(200);
        assertThat(awaitMessage(called, "sms", 2).text()).startsWith("预警已解除").contains("无需再应答");
        assertThat(callOf(warning, "n7-called").get("stopReason")).isEqualTo("cancelled");
        assertThat(attempts(warning, "n7-called"))
                .filteredOn(attempt -> attempt.get("purpose").equals("wake"))
                .allSatisfy(attempt -> assertThat(attempt.get("ended")).isNotNull());
    }
}
