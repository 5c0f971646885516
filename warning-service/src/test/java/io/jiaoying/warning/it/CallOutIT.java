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
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.jiaoying.events.Topics;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class CallOutIT {
    private static final String TOWN = "610725107000";

    @Inject
    DataSource database;

    private Story story;

    @BeforeEach
    void openTheCarrier() {
        story = Story.alone(database);
    }

    private static List<String> ladder(String warningId, String personId) {
        return attempts(warningId, personId).stream()
                .map(attempt -> attempt.get("who") + " " + attempt.get("channel") + " " + attempt.get("toPersonId"))
                .toList();
    }

    @Test
    void silence_climbs_its_branch_and_nobody_elses() {
        String village = "610725107201";
        Neighbour superior = neighbour("t1-superior", TOWN, null, null);
        Neighbour target = neighbour("t1-target", village, "t1-superior", null);
        Neighbour deputy = neighbour("t1-deputy", "610725001006", null, "t1-target");
        story.register(superior, target, deputy);
        String warning = issued(redRain(village));
        callOut(warning, "QUICK");

        awaitState(warning, "t1-target", "at-the-door");
        assertThat(ladder(warning, "t1-target"))
                .containsExactly(
                        "self sms t1-target",
                        "self voice t1-target",
                        "self voice t1-target",
                        "deputy sms t1-deputy",
                        "superior sms t1-superior",
                        "door door t1-target");
        String call = callId(warning, "t1-target");
        assertThat(attempts(warning, "t1-target"))
                .filteredOn(attempt -> !attempt.get("who").equals("self")
                        && !attempt.get("who").equals("door"))
                .allMatch(attempt -> attempt.get("becauseOf").equals(call));
        assertThat(story.messagesOf(warning))
                .extracting(Carrier.Message::to)
                .containsExactlyInAnyOrder(
                        target.phone(), target.phone(), target.phone(), deputy.phone(), superior.phone());
        awaitState(warning, "t1-target", "unanswered");
        await().atMost(SOON).untilAsserted(() -> assertThat(story.events.typesOf(Topics.CALL, call))
                .containsExactly(
                        "call.attempted.v1",
                        "call.attempted.v1",
                        "call.attempted.v1",
                        "call.escalated.v1",
                        "call.attempted.v1",
                        "call.escalated.v1",
                        "call.attempted.v1",
                        "call.sent-to-door.v1",
                        "call.unanswered.v1"));
    }

    @Test
    void an_answer_stops_every_further_attempt() {
        String village = "610725107202";
        Neighbour target = neighbour("t2-target", village, null, null);
        story.register(target);
        String warning = issued(redRain(village));
        callOut(warning, "QUICK");

        Carrier.Message voice = awaitMessage(target, "voice", 1);
        assertThat(carrier().heard(Story.url(), voice.attemptId(), 20)).isEqualTo(204);
        awaitState(warning, "t2-target", "answered");
        assertThat(callOf(warning, "t2-target").get("quality")).isEqualTo("heard");
        await().pollDelay(Duration.ofSeconds(4)).atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(
                        attempts(warning, "t2-target"))
                .filteredOn(attempt -> attempt.get("purpose").equals("wake"))
                .hasSize(2));
    }

    @Test
    void hanging_up_early_is_no_answer() {
        String village = "610725107203";
        Neighbour target = neighbour("t3-target", village, null, null);
        story.register(target);
        String warning = issued(redRain(village));
        callOut(warning, "QUICK");

        Carrier.Message first = awaitMessage(target, "voice", 1);
        assertThat(carrier().tell(Story.url(), first.attemptId(), Map.of("event", "hung-up", "heardSeconds", 8)))
                .isEqualTo(204);
        Carrier.Message second = awaitMessage(target, "voice", 2);
        assertThat(carrier().heard(Story.url(), second.attemptId(), 8)).isEqualTo(204);
        assertThat(callOf(warning, "t3-target").get("state")).isEqualTo("calling");
        assertThat(attempts(warning, "t3-target"))
                .filteredOn(attempt -> attempt.get("id").equals(first.attemptId()))
                .allMatch(attempt -> attempt.get("outcome").equals("hung-up"));
    }

    @Test
    void one_superior_of_many_silent_people_gets_one_message_and_answers_for_all() {
        Neighbour superior = neighbour("t4-superior", TOWN, null, null);
        Neighbour one = neighbour("t4-one", "610725107204", "t4-superior", null);
        Neighbour two = neighbour("t4-two", "610725107001", "t4-superior", null);
        story.register(superior, one, two);
        String warning = issued(redRain("610725107204", "610725107001"));
        callOut(warning, "QUICK");

        Carrier.Message bundled = awaitMessage(superior, "sms", 1);
        assertThat(bundled.text()).contains("2人未应答").doesNotContain("张t4");
        Story.request(COUNTY_DUTY)
                .body(Map.of("quality", "pressed"))
                .post(Story.pageOf(bundled) + "/answer")
                .then()
                .statusCode(200);
        awaitState(warning, "t4-one", "answered");
        awaitState(warning, "t4-two", "answered");
        assertThat(callOf(warning, "t4-one").get("quality")).isEqualTo("proxied");
        assertThat(carrier().to(superior.phone(), "sms")).hasSize(1);
        Story.get(COUNTY_DUTY, "/warnings/" + warning + "/call-board").body("targets", equalTo(2));
    }

    @Test
    void feedback_not_given_in_time_is_an_event_and_is_asked_for_once_more() {
        String village = "610725107206";
        Neighbour target = neighbour("t5-target", village, null, null);
        story.register(target);
        String warning = issued(redRain(village));
        callOut(warning, "QUICK");
        Carrier.Message sms = awaitMessage(target, "sms", 1);
        String call = callId(warning, "t5-target");
        post(COUNTY_DUTY, "/calls/" + call + "/answer", Map.of("quality", "said", "words", "收到"))
                .statusCode(200);

        await().atMost(SOON).untilAsserted(() -> assertThat(story.events.typesOf(Topics.CALL, call))
                .contains("call.feedback-overdue.v1"));
        assertThat(awaitMessage(target, "sms", 2).text()).contains("请反馈");
        Story.request(COUNTY_DUTY)
                .body(Map.of("commander", "村支书", "peopleToMove", 12, "peopleMoved", 9))
                .post(Story.pageOf(sms) + "/feedback")
                .then()
                .statusCode(200);
        Map<?, ?> feedback = (Map<?, ?>) callOf(warning, "t5-target").get("feedback");
        assertThat(feedback.get("peopleMoved")).isEqualTo(9);
        assertThat(feedback.get("late")).isEqualTo(true);
    }

    @Test
    void lifting_the_warning_stops_the_calls_and_asks_those_who_answered_for_closing_feedback() {
        String village = "610725107209";
        Neighbour answered = neighbour("t6-answered", village, null, null);
        Neighbour open = neighbour("t6-open", village, null, null);
        story.register(answered, open);
        String warning = issued(redRain(village));
        callOut(warning, "QUICK");
        Carrier.Message sms = awaitMessage(answered, "sms", 1);
        post(
                        COUNTY_DUTY,
                        "/calls/" + callId(warning, "t6-answered") + "/answer",
                        Map.of("quality", "heard", "heardSeconds", 20))
                .statusCode(200);
        post(ISSUER, "/warnings/" + warning + "/cancellation", Map.of("reason", "雨停"))
                .statusCode(200);

        assertThat(callOf(warning, "t6-open").get("state")).isEqualTo("stopped");
        assertThat(callOf(warning, "t6-answered").get("state")).isEqualTo("answered");
        await().atMost(SOON).until(() -> carrier().to(answered.phone()).stream()
                .anyMatch(message -> message.text().contains("预警已结束")));
        await().atMost(SOON).until(() -> carrier().to(open.phone()).stream()
                .anyMatch(message -> message.text().contains("预警已解除")));
        int left = carrier().to(open.phone()).size();
        await().pollDelay(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(4))
                .untilAsserted(() -> assertThat(carrier().to(open.phone())).hasSize(left));
        Story.request(COUNTY_DUTY)
                .body(Map.of("commander", "村支书"))
                .post(Story.pageOf(sms) + "/feedback")
                .then()
                .statusCode(200);
        post(COUNTY_DUTY, "/calls/" + callId(warning, "t6-open") + "/answer", Map.of("quality", "said"))
                .statusCode(200)
                .body("state", equalTo("stopped"))
                .body("answers[0].late", equalTo(true))
                .body("answers[0].closes", equalTo(false));
    }
}
