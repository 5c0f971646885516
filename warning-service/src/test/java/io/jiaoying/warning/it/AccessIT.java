package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.callId;
import static io.jiaoying.warning.it.Story.callOut;
import static io.jiaoying.warning.it.Story.draft;
import static io.jiaoying.warning.it.Story.get;
import static io.jiaoying.warning.it.Story.issued;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.post;
import static io.jiaoying.warning.it.Story.redRain;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class AccessIT {
    private static final String ANY = UUID.randomUUID().toString();

    /** Every role there is, in another county. */
    private static final String ELSEWHERE = TestTokens.person(
                    "elsewhere", "330106", Role.DUTY_OFFICER, Role.DUTY_LEADER, Role.ISSUER, Role.ANALYST)
            .token();

    @Inject
    DataSource database;

    @ParameterizedTest
    @CsvSource({
        "POST,/observations",
        "GET,/assessments",
        "GET,/assessments/{id}",
        "GET,/observations/{id}",
        "POST,/assessments/{id}/opinions",
        "GET,/assessments/{id}/facts",
        "GET,/assessments/{id}/requests",
        "POST,/assessments/{id}/requests",
        "POST,/assessments/{id}/conclusion",
        "POST,/warnings",
        "GET,/warnings",
        "GET,/warnings/{id}",
        "GET,/warnings/{id}/timeline",
        "GET,/warnings/{id}/cap",
        "POST,/cap",
        "POST,/warnings/{id}/approval",
        "POST,/warnings/{id}/update",
        "POST,/warnings/{id}/cancellation",
        "GET,/warnings/{id}/tasks",
        "POST,/warnings/{id}/told/{id}/acknowledgement",
        "POST,/tasks/{id}/completion",
        "POST,/warnings/{id}/calls",
        "GET,/warnings/{id}/calls",
        "GET,/warnings/{id}/call-board",
        "GET,/warnings/{id}/door-visits",
        "GET,/numbers",
        "GET,/calls/{id}",
        "POST,/calls/{id}/answer",
        "POST,/calls/{id}/feedback",
        "GET,/calls/{id}/feedback",
        "GET,/warnings/{id}/feedback",
        "POST,/drills",
        "GET,/drills",
        "GET,/drills/{id}",
        "GET,/drills/{id}/draw",
        "POST,/number-checks",
        "GET,/number-checks",
        "GET,/number-checks/{id}"
    })
    void nothing_answers_without_a_token(String method, String path) {
        given().contentType("application/json")
                .body("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .request(method, "/api/v1" + path.replace("{id}", ANY))
                .then()
                .statusCode(401);
    }

    @Test
    void another_countys_desk_neither_sees_nor_touches_a_warning_and_its_calls() {
        Story story = Story.alone(database);
        story.register(neighbour("a1-target", "610725105001", null, null));
        String warning = issued(redRain("610725105001"));
        callOut(warning, "SLOW");
        String call = callId(warning, "a1-target");
        get(ELSEWHERE, "/warnings/" + warning).statusCode(403);
        get(ELSEWHERE, "/warnings/" + warning + "/timeline").statusCode(403);
        get(ELSEWHERE, "/warnings/" + warning + "/calls").statusCode(403);
        get(ELSEWHERE, "/warnings/" + warning + "/call-board").statusCode(403);
        get(ELSEWHERE, "/calls/" + call).statusCode(403);
        post(ELSEWHERE, "/warnings/" + warning + "/update", Map.of("colour", "blue"))
                .statusCode(403);
        post(ELSEWHERE, "/warnings/" + warning + "/cancellation", Map.of()).statusCode(403);
        post(ELSEWHERE, "/warnings/" + warning + "/calls", Map.of("profile", "SLOW"))
                .statusCode(403);
        post(ELSEWHERE, "/calls/" + call + "/answer", Map.of("quality", "said")).statusCode(403);
        post(ELSEWHERE, "/calls/" + call + "/feedback", Map.of("commander", "x"))
                .statusCode(403);
        post(ELSEWHERE, "/warnings", redRain("610725")).statusCode(403);
        get(ELSEWHERE, "/warnings?limit=500").statusCode(200).body("items.id", not(hasItem(warning)));
        get(COUNTY_DUTY, "/warnings?limit=500").statusCode(200).body("items.id", hasItem(warning));
    }

    @Test
    void a_draft_of_one_county_is_not_approved_by_another() {
        String id = draft(redRain("610725"));
        post(ELSEWHERE, "/warnings/" + id + "/approval", Map.of()).statusCode(403);
    }

    @Test
    void a_township_sees_its_countys_warning_but_only_its_own_people() {
        Story story = Story.alone(database);
        story.register(
                neighbour("a2-here", "610725105201", null, null), neighbour("a2-there", "610725106001", null, null));
        String warning = issued(redRain("610725105201", "610725106001"));
        callOut(warning, "SLOW");
        String township =
                TestTokens.person("township", "610725105", Role.DUTY_OFFICER).token();
        get(township, "/warnings/" + warning).statusCode(200);
        get(township, "/warnings/" + warning + "/calls")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.person.id", hasItem("a2-here"));
        get(township, "/warnings/" + warning + "/call-board").body("targets", org.hamcrest.Matchers.equalTo(1));
        post(township, "/calls/" + callId(warning, "a2-there") + "/answer", Map.of("quality", "said"))
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"POST,/warnings", "POST,/warnings/{id}/approval", "POST,/warnings/{id}/calls", "POST,/observations"})
    void the_wrong_role_is_403(String method, String path) {
        String auditor = TestTokens.auditor();
        Story.request(auditor)
                .body("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .request(method, "/api/v1" + path.replace("{id}", ANY))
                .then()
                .statusCode(403);
    }
}
