package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.awaitMessage;
import static io.jiaoying.warning.it.Story.callId;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.neighbour;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.jiaoying.events.EventJson;
import io.jiaoying.events.Topics;
import io.jiaoying.events.call.FeedbackOverdueV1;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class FeedbackIT extends CallOutStories {
    private static final OwnCounty HANYIN = new OwnCounty("610921");

    @Test
    void silence_is_asked_again_and_again_and_then_the_superior_is_told_once_about_all() {
        Neighbour head = neighbour("f3-head", "610921100000", null, null);
        Neighbour one = neighbour("f3-one", "610921100204", "f3-head", null);
        Neighbour two = neighbour("f3-two", "610921100204", "f3-head", null);
        story.register(head);
        String warning = calledOut(HANYIN, "TYPED", "610921100204", one, two);
        HANYIN.answered(warning, "f3-two");
        HANYIN.feedback(warning, "f3-two", FIRST_FEEDBACK).statusCode(200);
        HANYIN.feedback(
                        warning,
                        "f3-two",
                        Map.of("type", "movement", "peopleAffected", 9, "peopleToMove", 5, "peopleMoved", 5))
                .statusCode(200);
        HANYIN.answered(warning, "f3-one");

        assertThat(awaitMessage(head, "sms", 1).text()).contains("逾期未反馈").contains("前进村");
        assertThat(carrier().to(one.phone(), "sms").stream()
                        .filter(message -> message.text().contains("请反馈")))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(carrier().to(two.phone(), "sms").stream()
                        .filter(message -> message.text().contains("请反馈")))
                .isEmpty();
        HANYIN.get("/warnings/" + warning + "/feedback")
                .statusCode(200)
                .body("missing.findAll { it.because == 'overdue' }.personId", everyItem(equalTo("f3-one")))
                .body("missing.find { it.type == 'first' }.because", equalTo("overdue"))
                .body("missing.find { it.type == 'first' }.escalatedTo", equalTo("f3-head"));
        HANYIN.get("/warnings/" + warning + "/call-board")
                .body("feedback.first.overdue", equalTo(1))
                .body("feedback.first.met", equalTo(1));
        HANYIN.get("/warnings/" + warning + "/timeline?limit=200")
                .body("items.kind", hasItem("feedback-escalated"))
                .body("items.kind", hasItem("feedback-overdue"));
        HANYIN.feedback(warning, "f3-one", FIRST_FEEDBACK).statusCode(200);
        HANYIN.get("/calls/" + callId(warning, "f3-one") + "/feedback")
                .body("demands.find { it.type == 'first' }.state", equalTo("met-late"))
                .body("given[0].late", equalTo(true));
    }

    @Test
    void each_step_of_a_chase_says_which_one_it_is() {
        Neighbour head = neighbour("f8-head", "610921100000", null, null);
        Neighbour led = neighbour("f8-led", "610921100210", "f8-head", null);
        Neighbour alone = neighbour("f8-alone", "610921100210", null, null);
        story.register(head);
        String warning = calledOut(HANYIN, "TYPED", "610921100210", led, alone);
        HANYIN.answered(warning, "f8-led");
        HANYIN.answered(warning, "f8-alone");
        await().atMost(SOON).untilAsserted(() -> assertThat(stepsOf(warning, "f8-led"))
                .containsExactly("overdue 1 null", "reminder 2 null", "escalation 2 f8-head"));
        await().atMost(SOON).untilAsserted(() -> assertThat(stepsOf(warning, "f8-alone"))
                .containsExactly("overdue 1 null", "reminder 2 null", "end 2 null"));
    }

    private static String typeOf(ConsumerRecord<String, byte[]> event) {
        return new String(event.headers().lastHeader("ce_type").value(), UTF_8);
    }

    private List<String> stepsOf(String warning, String person) {
        String call = callId(warning, person);
        return story.events.all(Topics.CALL).stream()
                .filter(event -> call.equals(event.key()) && typeOf(event).equals(FeedbackOverdueV1.TYPE))
                .map(event -> EventJson.read(FeedbackOverdueV1.class, event.value()))
                .filter(event -> "first".equals(event.feedbackType()))
                .map(event -> event.step() + " " + event.reminders() + " " + event.escalatedTo())
                .toList();
    }

    @Test
    void who_commands_and_is_not_in_place_is_called_again_and_owes_the_arrival() {
        Neighbour target = neighbour("f4-target", "610921100205", null, null);
        String warning = calledOut(HANYIN, "CALM", "610921100205", target);
        HANYIN.answered(warning, "f4-target");
        int before = carrier().to(target.phone()).size();
        HANYIN.feedback(
                        warning,
                        "f4-target",
                        Map.of(
                                "type",
                                "first",
                                "commander",
                                "村支书",
                                "onSite",
                                false,
                                "villagesAffected",
                                1,
                                "moving",
                                false))
                .statusCode(200);
        await().atMost(SOON).until(() -> carrier().to(target.phone()).size() > before);
        String owed = "/calls/" + callId(warning, "f4-target") + "/feedback";
        HANYIN.get(owed).body("demands.find { it.type == 'in-place' }.state", equalTo("open"));
        HANYIN.feedback(warning, "f4-target", Map.of("type", "in-place", "commander", "村支书", "onSite", false))
                .statusCode(200);
        HANYIN.get(owed).body("demands.find { it.type == 'in-place' }.state", equalTo("open"));
        HANYIN.feedback(warning, "f4-target", Map.of("type", "in-place", "commander", "村支书", "onSite", true))
                .statusCode(200);
        HANYIN.get(owed).body("demands.find { it.type == 'in-place' }.state", equalTo("met"));
    }

    @Test
    void after_the_lifting_closing_feedback_is_owed_and_its_silence_is_chased() {
        Neighbour target = neighbour("f5-target", "610921100206", null, null);
        String warning = calledOut(HANYIN, "TYPED", "610921100206", target);
        HANYIN.answered(warning, "f5-target");
        Story.post(HANYIN.leader, "/warnings/" + warning + "/cancellation", Map.of("reason", "雨停"))
                .statusCode(200);
        String owed = "/calls/" + callId(warning, "f5-target") + "/feedback";
        HANYIN.get(owed)
                .body("demands.find { it.type == 'first' }.state", equalTo("withdrawn"))
                .body("demands.find { it.type == 'closing' }.starts", equalTo("lifting"));
        await().atMost(SOON).untilAsserted(() -> HANYIN.get(owed)
                .body("demands.find { it.type == 'closing' }.reminders", equalTo(2)));
        assertThat(carrier().to(target.phone(), "sms").stream()
                        .filter(message -> message.text().contains("预警已结束")))
                .hasSizeGreaterThanOrEqualTo(2);
        HANYIN.feedback(
                        warning,
                        "f5-target",
                        Map.of(
                                "type",
                                "closing",
                                "rainMillimetres",
                                88.5,
                                "losses",
                                "无",
                                "onSite",
                                true,
                                "peopleMoved",
                                9))
                .statusCode(200);
        HANYIN.get(owed)
                .body("demands.find { it.type == 'closing' }.state", equalTo("met-late"))
                .body("given[0].fields.rainMillimetres", equalTo(88.5f));
    }
}
