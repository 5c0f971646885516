package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.redRain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody who is called in earnest hears of an exercise meanwhile. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class RealCallsFirstIT extends CallOutStories {
    private static final OwnCounty LUONAN = new OwnCounty("611021");
    private static final int FOR_A_WHILE = 1_000;

    private void awaitQueued(int attempts, String person) {
        await().atMost(SOON)
                .until(() -> story.count(
                                "SELECT count(*) FROM attempt WHERE to_person_id = ? AND tried_at IS NOT NULL"
                                        + " AND state IN ('queued', 'sending')",
                                person)
                        == attempts);
    }

    @Test
    void what_a_number_check_had_queued_for_somebody_who_is_now_called_in_earnest_never_leaves() {
        Neighbour woken = neighbour("rf1-woken", "611021101001", null, null);
        Neighbour elsewhere = neighbour("rf1-elsewhere", "611021101201", null, null);
        story.register(woken, elsewhere);
        carrier().failNext(FOR_A_WHILE);
        String check = Story.post(LUONAN.leader, "/number-checks", Map.of("region", "611021101"))
                .statusCode(201)
                .extract()
                .path("id");
        awaitQueued(2, "rf1-woken");
        awaitQueued(2, "rf1-elsewhere");
        String real = LUONAN.calledOut("SLOW", redRain("611021101001"));
        carrier().failNext(0);

        Story.awaitMessage(woken, "sms", 1);
        Story.awaitMessage(woken, "voice", 1);
        Story.awaitMessage(elsewhere, "sms", 1);
        String exercise = LUONAN.get("/number-checks/" + check).extract().path("warningId");
        await().atMost(SOON)
                .until(() -> story.count(
                                "SELECT count(*) FROM attempt WHERE warning_id = ?::uuid AND to_person_id = 'rf1-woken'"
                                        + " AND state = 'withdrawn' AND reason = 'real-call-out'",
                                exercise)
                        == 2);
        assertThat(carrier().to(woken.phone())).noneMatch(Carrier.Message::exercise);
        assertThat(carrier().to(elsewhere.phone())).allMatch(Carrier.Message::exercise);
        LUONAN.get("/number-checks/" + check)
                .body("uncheckedBecause.'real-call-out'", equalTo(1))
                .body("total.sent", equalTo(1));
        assertThat(Story.callOf(exercise, "rf1-woken"))
                .containsEntry("state", "stopped")
                .containsEntry("stopReason", "real-call-out");
        LUONAN.get("/warnings/" + exercise + "/timeline").body("items.kind", hasItem("calls-yielded-to-earnest"));
        LUONAN.get("/warnings/" + exercise + "/call-board").body("exercise", equalTo(true));
        assertThat(Story.callOf(real, "rf1-woken")).containsEntry("state", "calling");
    }

    @Test
    void whoever_is_told_in_earnest_of_others_is_not_told_of_exercises_either() {
        Neighbour superior = neighbour("rf2-superior", "611021102000", null, null);
        Neighbour silent = neighbour("rf2-silent", "611021102001", "rf2-superior", null);
        Neighbour drilled = neighbour("rf2-drilled", "611021102002", "rf2-superior", null);
        story.register(superior, silent, drilled);
        LUONAN.calledOut("QUICK", redRain("611021102001"));
        Story.awaitMessage(superior, "sms", 1);
        Map<String, Object> exercise = redRain("611021102002");
        exercise.put("exercise", true);
        String warning = LUONAN.calledOut("QUICK", exercise);
        Story.awaitMessage(drilled, "sms", 1);
        await().atMost(SOON)
                .until(() -> story.count(
                                "SELECT count(*) FROM attempt WHERE warning_id = ?::uuid AND to_person_id = 'rf2-superior'"
                                        + " AND reason = 'real-call-out'",
                                warning)
                        > 0);
        assertThat(carrier().to(superior.phone())).noneMatch(Carrier.Message::exercise);
    }

    @Test
    void an_exercise_that_begins_beside_a_real_call_out_leaves_its_people_alone() {
        Neighbour woken = neighbour("rf3-woken", "611021103001", null, null);
        Neighbour other = neighbour("rf3-other", "611021103201", null, null);
        story.register(woken, other);
        LUONAN.calledOut("SLOW", redRain("611021103001"));
        Story.awaitMessage(woken, "sms", 1);
        Map<String, Object> drill = redRain("611021103");
        drill.put("exercise", true);
        String exercise = LUONAN.calledOut("SLOW", drill);
        Story.awaitMessage(other, "sms", 1);
        assertThat(Story.callOf(exercise, "rf3-woken")).containsEntry("stopReason", "real-call-out");
        assertThat(carrier().to(woken.phone())).noneMatch(Carrier.Message::exercise);
    }

    @Test
    void not_even_the_recall_of_an_exercise_reaches_them() {
        Neighbour woken = neighbour("rf5-woken", "611021104202", null, null);
        story.register(woken);
        Map<String, Object> drill = redRain("611021104202");
        drill.put("exercise", true);
        String exercise = LUONAN.calledOut("SLOW", drill);
        Story.awaitMessage(woken, "sms", 1);
        LUONAN.calledOut("SLOW", redRain("611021104202"));
        Story.awaitMessage(woken, "sms", 2);
        Story.post(LUONAN.leader, "/warnings/" + exercise + "/cancellation", Map.of("mistaken", true, "reason", "选错区域"))
                .statusCode(200);
        await().atMost(SOON)
                .until(() -> story.count(
                                "SELECT count(*) FROM text_message WHERE subject_id = ?::uuid AND about = 'recall'"
                                        + " AND state = 'refused' AND reason = 'real-call-out'",
                                exercise)
                        > 0);
        assertThat(carrier().to(woken.phone()))
                .noneMatch(message ->
                        message.text().contains("误发") || message.text().contains("解除"));
    }

    @Test
    void real_calls_leave_before_those_of_an_exercise_whatever_its_colour() {
        Neighbour first = neighbour("rf4-drilled", "611021104001", null, null);
        Neighbour second = neighbour("rf4-woken", "611021104002", null, null);
        story.register(first, second);
        carrier().failNext(FOR_A_WHILE);
        Map<String, Object> drill = redRain("611021104001");
        drill.put("exercise", true);
        LUONAN.calledOut("SLOW", drill);
        Map<String, Object> blue = redRain("611021104002");
        blue.put("colour", "blue");
        LUONAN.calledOut("SLOW", blue);
        awaitQueued(2, "rf4-woken");
        assertThat(story.count("SELECT min(priority) FROM attempt WHERE to_person_id = 'rf4-drilled'"))
                .isGreaterThan(story.count("SELECT max(priority) FROM attempt WHERE to_person_id = 'rf4-woken'"));
        carrier().failNext(0);
    }
}
