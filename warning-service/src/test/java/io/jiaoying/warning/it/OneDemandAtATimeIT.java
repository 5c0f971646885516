package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.awaitMessage;
import static io.jiaoying.warning.it.Story.callId;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.redRain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Not in place 未到岗 may be said with the answer and in the feedback; nobody is called twice because they said it twice. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class OneDemandAtATimeIT extends CallOutStories {
    private static final OwnCounty DANFENG = new OwnCounty("611022");
    private static final Map<String, Object> AWAY =
            Map.of("type", "first", "commander", "村支书", "onSite", false, "villagesAffected", 1, "moving", false);

    private String calledOut(String village, Neighbour superior, Neighbour target) {
        story.register(superior, target);
        String warning = DANFENG.calledOut("BOTH-WAYS", redRain(village));
        awaitMessage(target, "sms", 1);
        return warning;
    }

    private static void answersAway(String warning, String person) {
        DANFENG.post(
                        "/calls/" + callId(warning, person) + "/answer",
                        Map.of("quality", "said", "words", "在路上", "inPlace", false))
                .statusCode(200);
    }

    private static String owed(String warning, String person) {
        return "/calls/" + callId(warning, person) + "/feedback";
    }

    /** The way by answer is over: it called once again, and then told the superior. */
    private static void awaitEndOfTheWayByAnswer(Neighbour superior) {
        assertThat(awaitMessage(superior, "sms", 1).text()).contains("未到岗");
    }

    @Test
    void who_answered_so_and_then_reports_so_is_called_once_again_because_of_the_answer() {
        Neighbour superior = neighbour("od1-superior", "611022001000", null, null);
        Neighbour target = neighbour("od1-target", "611022001004", "od1-superior", null);
        String warning = calledOut("611022001004", superior, target);
        answersAway(warning, "od1-target");
        DANFENG.feedback(warning, "od1-target", AWAY).statusCode(200);

        DANFENG.get(owed(warning, "od1-target"))
                .body("demands.findAll { it.type == 'in-place' }", hasSize(0))
                .body("given", hasSize(1));
        awaitEndOfTheWayByAnswer(superior);
        assertThat(carrier().to(target.phone(), "voice")).hasSize(1);
        assertThat(carrier().to(target.phone(), "sms")).hasSize(1);
    }

    @Test
    void who_reported_so_and_then_answers_so_is_called_once_again_because_of_the_answer() {
        Neighbour superior = neighbour("od2-superior", "611022001000", null, null);
        Neighbour target = neighbour("od2-target", "611022001005", "od2-superior", null);
        String warning = calledOut("611022001005", superior, target);
        DANFENG.feedback(warning, "od2-target", AWAY).statusCode(200);
        DANFENG.get(owed(warning, "od2-target")).body("demands.find { it.type == 'in-place' }.state", equalTo("open"));
        answersAway(warning, "od2-target");

        DANFENG.get(owed(warning, "od2-target"))
                .body("demands.find { it.type == 'in-place' }.state", equalTo("withdrawn"));
        awaitEndOfTheWayByAnswer(superior);
        assertThat(carrier().to(target.phone(), "voice")).hasSize(1);
        assertThat(carrier().to(target.phone(), "sms")).hasSize(1);
        DANFENG.get("/warnings/" + warning + "/timeline?limit=200")
                .body("items.findAll { it.kind == 'feedback-overdue' }", hasSize(0));
    }

    @Test
    void who_had_answered_and_then_says_so_both_ways_owes_the_arrival_and_nothing_else() {
        Neighbour superior = neighbour("od3-superior", "611022001000", null, null);
        Neighbour target = neighbour("od3-target", "611022001006", "od3-superior", null);
        String warning = calledOut("611022001006", superior, target);
        DANFENG.answered(warning, "od3-target");
        DANFENG.feedback(warning, "od3-target", AWAY).statusCode(200);
        awaitMessage(target, "voice", 1);
        answersAway(warning, "od3-target");

        await().atMost(SOON).untilAsserted(() -> DANFENG.get(owed(warning, "od3-target"))
                .body("demands.find { it.type == 'in-place' }.escalatedTo", equalTo("od3-superior")));
        assertThat(story.count("SELECT count(*) FROM attempt WHERE to_person_id = 'od3-target' AND purpose = 'wake'"
                        + " AND channel <> 'desk'"))
                .isEqualTo(1);
    }
}
