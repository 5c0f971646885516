package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.ISSUER;
import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.attempts;
import static io.jiaoying.warning.it.Story.awaitMessage;
import static io.jiaoying.warning.it.Story.awaitState;
import static io.jiaoying.warning.it.Story.callOf;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Awake, but not where they are needed 未到岗: such an answer ends nothing. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class NotInPlaceIT extends CallOutStories {
    private static final String VILLAGE = "610725113200";

    private static void sayFromThePage(Carrier.Message sms, String field, String value) {
        given().formParam(field, value)
                .redirects()
                .follow(false)
                .post(Story.pageOf(sms) + "/answer")
                .then()
                .statusCode(303);
    }

    @Test
    void who_is_on_the_way_is_called_again_and_the_next_answer_ends_it() {
        Neighbour target = neighbour("w1-target", VILLAGE, null, null);
        String warning = calledOut("AWAY", VILLAGE, target);
        Carrier.Message sms = awaitMessage(target, "sms", 1);
        assertThat(given().get(Story.pageOf(sms)).asString()).contains("收到，尚未到岗");
        sayFromThePage(sms, "inPlace", "false");

        assertThat(callOf(warning, "w1-target").get("state")).isEqualTo("calling");
        assertThat(answers(warning, "w1-target")).singleElement().satisfies(answer -> assertThat(answer)
                .containsEntry("closes", false)
                .containsEntry("inPlace", false));
        Carrier.Message again = awaitMessage(target, "voice", 1);
        assertThat(again.text()).contains("未到岗请按2");
        carrier().pressed(Story.url(), again.attemptId());
        awaitState(warning, "w1-target", "answered");
    }

    @Test
    void who_never_arrives_is_answered_for_by_the_superior_who_is_told_so() {
        Neighbour superior = neighbour("w2-superior", "610725000000", null, null);
        Neighbour target = neighbour("w2-target", "610725113204", "w2-superior", null);
        story.register(superior);
        String warning = calledOut("AWAY", "610725113204", target);
        sayFromThePage(awaitMessage(target, "sms", 1), "inPlace", "false");
        Carrier.Message again = awaitMessage(target, "voice", 1);
        carrier().tell(Story.url(), again.attemptId(), Map.of("event", "pressed", "key", "2"));

        Carrier.Message told = awaitMessage(superior, "sms", 1);
        assertThat(told.text()).contains("1人未应答或未到岗", "未到岗）");
        assertThat(attempts(warning, "w2-target"))
                .extracting(attempt -> attempt.get("who") + " " + attempt.get("channel"))
                .containsExactly("self sms", "self voice", "superior sms");
        assertThat(callOf(warning, "w2-target").get("state")).isEqualTo("calling");
    }

    @Test
    void under_a_profile_that_does_not_ask_such_an_answer_counts_as_any() {
        String village = "610725113205";
        Neighbour target = neighbour("w3-target", village, null, null);
        String warning = calledOut("SLOW", village, target);
        Carrier.Message sms = awaitMessage(target, "sms", 1);
        assertThat(given().get(Story.pageOf(sms)).asString()).doesNotContain("尚未到岗");
        sayFromThePage(sms, "inPlace", "false");
        awaitState(warning, "w3-target", "answered");
    }

    @Test
    void closing_feedback_that_is_not_there_in_time_is_asked_for_once_more_and_the_page_takes_it() {
        String village = "610725113206";
        Neighbour target = neighbour("w4-target", village, null, null);
        String warning = calledOut("AWAY", village, target);
        Carrier.Message sms = awaitMessage(target, "sms", 1);
        sayFromThePage(sms, "quality", "pressed");
        awaitState(warning, "w4-target", "answered");
        post(ISSUER, "/warnings/" + warning + "/cancellation", Map.of("reason", "雨停"))
                .statusCode(200);

        await().atMost(SOON).until(() -> closingRequests(target) == 2);
        assertThat(callOf(warning, "w4-target").get("feedbackOverdueAt")).isNotNull();
        Story.request(COUNTY_DUTY)
                .body(Map.of("commander", "村支书", "peopleMoved", 4))
                .post(Story.pageOf(sms) + "/feedback")
                .then()
                .statusCode(200);
        assertThat(((Map<?, ?>) callOf(warning, "w4-target").get("feedback")).get("late"))
                .isEqualTo(true);
    }

    private static long closingRequests(Neighbour person) {
        return carrier().to(person.phone(), "sms").stream()
                .filter(message -> message.text().contains("预警已结束，请反馈"))
                .count();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> answers(String warning, String person) {
        return (List<Map<String, Object>>) callOf(warning, person).get("answers");
    }
}
