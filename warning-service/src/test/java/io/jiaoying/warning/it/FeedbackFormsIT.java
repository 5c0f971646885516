package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.awaitMessage;
import static io.jiaoying.warning.it.Story.callId;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.jiaoying.events.Topics;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class FeedbackFormsIT extends CallOutStories {
    private static final OwnCounty HANYIN = new OwnCounty("610921");

    @Test
    void what_is_asked_stands_open_with_its_time_and_each_lacking_field_is_named() {
        Neighbour target = neighbour("f1-target", "610921100200", null, null);
        String warning = calledOut(HANYIN, "CALM", "610921100200", target);
        HANYIN.answered(warning, "f1-target");
        HANYIN.get("/calls/" + callId(warning, "f1-target") + "/feedback")
                .statusCode(200)
                .body("demands.type", containsInAnyOrder("first", "movement"))
                .body("demands.state", everyItem(equalTo("open")));
        HANYIN.get("/warnings/" + warning + "/call-board").body("feedback.first.open", equalTo(1));
        HANYIN.feedback(warning, "f1-target", Map.of("type", "first", "commander", "村支书"))
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("onSite", "villagesAffected", "moving"))
                .body("violations[0].message", containsString("首次反馈"));
        Story.request(HANYIN.duty)
                .header("Accept-Language", "en")
                .body(Map.of("type", "movement", "peopleToMove", 5, "peopleMoved", 9))
                .post("/api/v1/calls/" + callId(warning, "f1-target") + "/feedback")
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("peopleAffected", "peopleMoved"))
                .body("violations.message", hasItem(containsString("cannot exceed")));
        HANYIN.feedback(warning, "f1-target", Map.of("type", "rumour"))
                .statusCode(400)
                .body("violations.field", hasItem("type"));
        HANYIN.feedback(warning, "f1-target", FIRST_FEEDBACK).statusCode(200);
        HANYIN.get("/calls/" + callId(warning, "f1-target") + "/feedback")
                .body("demands.find { it.type == 'first' }.state", equalTo("met"))
                .body("demands.find { it.type == 'movement' }.state", equalTo("open"))
                .body("given", hasSize(1))
                .body("given[0].fields.commander", equalTo("村支书"));
        assertThat(story.events.typesOf(Topics.CALL, callId(warning, "f1-target")))
                .contains("call.feedback-given.v1");
    }

    @Test
    void the_form_of_before_is_a_first_report_as_well() {
        Neighbour target = neighbour("f2-target", "610921100203", null, null);
        String warning = calledOut(HANYIN, "CALM", "610921100203", target);
        HANYIN.answered(warning, "f2-target");
        HANYIN.feedback(warning, "f2-target", Map.of("commander", "村支书", "villagesAffected", 1, "peopleToMove", 4))
                .statusCode(200);
        HANYIN.get("/calls/" + callId(warning, "f2-target") + "/feedback")
                .body("demands.find { it.type == 'first' }.state", equalTo("met"))
                .body("given[0].type", nullValue());
    }

    @Test
    void a_correction_stands_beside_what_it_corrects_and_nothing_is_ever_changed() {
        Neighbour target = neighbour("f6-target", "610921100207", null, null);
        String warning = calledOut(HANYIN, "CALM", "610921100207", target);
        HANYIN.answered(warning, "f6-target");
        String path = "/calls/" + callId(warning, "f6-target") + "/feedback";
        HANYIN.post(path, movement(50, 42, 30)).statusCode(200);
        String wrong = HANYIN.get(path).extract().path("given[0].id");
        HANYIN.post(path, Map.of("type", "needs", "needs", "冲锋舟", "corrects", "018f9c4e-0055-7a10-8a10-610725000055"))
                .statusCode(400)
                .body("violations.field", hasItem("corrects"));
        HANYIN.post(
                        path,
                        Map.of(
                                "type",
                                "movement",
                                "peopleAffected",
                                50,
                                "peopleToMove",
                                24,
                                "peopleMoved",
                                20,
                                "corrects",
                                wrong))
                .statusCode(200);
        HANYIN.get(path)
                .body("given", hasSize(2))
                .body("given[0].fields.peopleToMove", equalTo(42))
                .body("given[0].correctedBy", equalTo(HANYIN.get(path).extract().path("given[1].id")))
                .body("given[1].corrects", equalTo(wrong));
        for (String change :
                List.of("UPDATE feedback SET people_moved = 0 WHERE id = '", "DELETE FROM feedback WHERE id = '")) {
            assertThatThrownBy(() -> execute(change + wrong + "'")).hasMessageContaining("is history");
        }
    }

    private static Map<String, Object> movement(int affected, int toMove, int moved) {
        return Map.of("type", "movement", "peopleAffected", affected, "peopleToMove", toMove, "peopleMoved", moved);
    }

    private void execute(String statement) throws java.sql.SQLException {
        try (Connection connection = database.getConnection();
                java.sql.Statement sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(statement)).isPositive();
        }
    }

    @Test
    void the_phone_page_opens_the_form_that_is_owed_and_takes_it() {
        Neighbour target = neighbour("f7-target", "610921100209", null, null);
        String warning = calledOut(HANYIN, "CALM", "610921100209", target);
        String page = Story.pageOf(awaitMessage(target, "sms", 1));
        HANYIN.answered(warning, "f7-target");
        given().get(page)
                .then()
                .statusCode(200)
                .body(containsString("<details open><summary>首次反馈"))
                .body(containsString("<details><summary>解除后反馈"));
        given().contentType(ContentType.URLENC)
                .formParam("type", "first")
                .formParam("commander", "村支书")
                .formParam("onSite", "true")
                .post(page + "/feedback")
                .then()
                .statusCode(400)
                .body(containsString("受影响村数"));
        given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("type", "first")
                .formParam("commander", "村支书")
                .formParam("onSite", "true")
                .formParam("villagesAffected", "1")
                .formParam("moving", "false")
                .post(page + "/feedback")
                .then()
                .statusCode(303);
        HANYIN.get("/calls/" + callId(warning, "f7-target") + "/feedback")
                .body("demands.find { it.type == 'first' }.state", equalTo("met"));
        given().get(page).then().body(containsString("<details><summary>首次反馈"));
    }
}
