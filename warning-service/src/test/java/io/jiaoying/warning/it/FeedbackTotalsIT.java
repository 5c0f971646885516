package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.callId;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.redRain;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class FeedbackTotalsIT extends CallOutStories {
    private static final OwnCounty ZIYANG = new OwnCounty("610924");
    private static final String TOWNSHIP = "610924100000";
    private static final String ONE = "610924100200";
    private static final String TWO = "610924100201";

    private String calledOut(String prefix, boolean exercise) {
        story.register(
                neighbour(prefix + "-mayor", TOWNSHIP, null, null),
                neighbour(prefix + "-leader", ONE, null, null),
                neighbour(prefix + "-desk", ONE, null, null),
                neighbour(prefix + "-two", TWO, null, null));
        Map<String, Object> warning = redRain("610924100");
        warning.put("exercise", exercise);
        String id = ZIYANG.calledOut("CALM", warning);
        for (String person : new String[] {"-mayor", "-leader", "-desk", "-two"}) {
            ZIYANG.answered(id, prefix + person);
        }
        return id;
    }

    private static Map<String, Object> movement(int affected, int toMove, int moved) {
        return Map.of("type", "movement", "peopleAffected", affected, "peopleToMove", toMove, "peopleMoved", moved);
    }

    @Test
    void the_latest_figures_of_each_village_are_counted_once_whoever_gave_them() {
        String warning = calledOut("s1", false);
        ZIYANG.feedback(warning, "s1-leader", movement(60, 40, 10)).statusCode(200);
        ZIYANG.feedback(warning, "s1-desk", movement(60, 42, 30)).statusCode(200);
        ZIYANG.feedback(warning, "s1-mayor", movement(900, 500, 100)).statusCode(200);
        ZIYANG.get("/warnings/" + warning + "/feedback")
                .statusCode(200)
                .body("exercise", equalTo(false))
                .body("sum.peopleToMove", equalTo(42))
                .body("sum.peopleMoved", equalTo(30))
                .body("sum.stillToMove", equalTo(12))
                .body("sum.dead", nullValue())
                .body("villagesReported", equalTo(1))
                .body("counties.region", contains("610924000000"))
                .body("counties[0].below[0].ownReport.peopleToMove", equalTo(500))
                .body("counties[0].below[0].sum.peopleAffected", equalTo(60))
                .body("missing.findAll { it.type == 'movement' }.personId", contains("s1-two"));
        ZIYANG.feedback(warning, "s1-two", movement(5, 5, 1)).statusCode(200);
        ZIYANG.feedback(warning, "s1-leader", Map.of("peopleMoved", 43))
                .statusCode(400)
                .body("violations.field", hasItem("peopleMoved"));
        ZIYANG.feedback(warning, "s1-leader", Map.of("peopleMoved", 42)).statusCode(200);
        ZIYANG.get("/warnings/" + warning + "/feedback")
                .body("sum.peopleToMove", equalTo(47))
                .body("sum.peopleMoved", equalTo(43))
                .body("counties[0].below[0].below", hasSize(2))
                .body("missing.findAll { it.type == 'movement' }", hasSize(0));
        ZIYANG.get("/warnings/" + warning + "/feedback?region=" + TWO)
                .body("sum.peopleToMove", equalTo(5))
                .body("missing.personId", not(hasItem("s1-leader")));
        String village = TestTokens.person("village", TWO, Role.DUTY_OFFICER).token();
        Story.get(village, "/warnings/" + warning + "/feedback").statusCode(200).body("sum.peopleToMove", equalTo(5));
        Story.get(TestTokens.otherCountyDuty(), "/warnings/" + warning + "/feedback")
                .statusCode(403);
        Story.get(TestTokens.otherCountyDuty(), "/calls/" + callId(warning, "s1-two") + "/feedback")
                .statusCode(403);
    }

    @Test
    void figures_of_a_drill_are_in_no_other_sum() {
        String drill = calledOut("s1", true);
        String real = calledOut("s1", false);
        ZIYANG.feedback(drill, "s1-leader", movement(600, 400, 400)).statusCode(200);
        ZIYANG.feedback(real, "s1-leader", movement(6, 4, 4)).statusCode(200);
        ZIYANG.get("/warnings/" + real + "/feedback")
                .body("exercise", equalTo(false))
                .body("sum.peopleToMove", equalTo(4));
        ZIYANG.get("/warnings/" + drill + "/feedback")
                .body("exercise", equalTo(true))
                .body("sum.peopleToMove", equalTo(400));
    }

    @Test
    void a_warning_that_was_not_called_out_has_no_feedback() {
        String id = ZIYANG.issued(redRain("610924100"));
        ZIYANG.get("/warnings/" + id + "/feedback").statusCode(404);
    }
}
