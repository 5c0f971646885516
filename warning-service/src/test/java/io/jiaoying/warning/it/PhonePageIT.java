package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.ISSUER;
import static io.jiaoying.warning.it.Story.awaitMessage;
import static io.jiaoying.warning.it.Story.awaitState;
import static io.jiaoying.warning.it.Story.callOf;
import static io.jiaoying.warning.it.Story.callOut;
import static io.jiaoying.warning.it.Story.issued;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.post;
import static io.jiaoying.warning.it.Story.redRain;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class PhonePageIT {
    @Inject
    DataSource database;

    private Story story;

    @BeforeEach
    void openTheCarrier() {
        story = Story.alone(database);
    }

    private String page(Neighbour target, Map<String, Object> warning) {
        story.register(target);
        String id = issued(warning);
        callOut(id, "SLOW");
        return Story.pageOf(awaitMessage(target, "sms", 1));
    }

    @Test
    void shows_the_warning_to_whoever_holds_the_link_and_nothing_about_others() {
        Neighbour target = neighbour("p1-target", "610725103001", null, null);
        Map<String, Object> warning = redRain("610725103001");
        warning.put("headline", "暴雨<script>alert(1)</script>红色预警");
        warning.put("exercise", true);
        String page = page(target, warning);
        given().get(page)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("收到"))
                .body(containsString("演练"))
                .body(containsString("&lt;script&gt;"))
                .body(not(containsString("<script>")))
                .body(not(containsString(target.phone())))
                .body(not(containsString("张p1")));
    }

    @Test
    void its_button_answers_and_its_form_feeds_back() {
        Neighbour target = neighbour("p2-target", "610725103205", null, null);
        story.register(target);
        String warning = issued(redRain("610725103205"));
        callOut(warning, "SLOW");
        String page = Story.pageOf(awaitMessage(target, "sms", 1));
        given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("quality", "read")
                .post(page + "/answer")
                .then()
                .statusCode(303);
        assertThat(callOf(warning, "p2-target").get("state")).isEqualTo("calling");
        given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("quality", "pressed")
                .post(page + "/answer")
                .then()
                .statusCode(303);
        awaitState(warning, "p2-target", "answered");
        given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("commander", "村支书")
                .formParam("peopleToMove", "10")
                .formParam("peopleMoved", "")
                .post(page + "/feedback")
                .then()
                .statusCode(303);
        Map<?, ?> feedback = (Map<?, ?>) callOf(warning, "p2-target").get("feedback");
        assertThat(feedback.get("peopleToMove")).isEqualTo(10);
        assertThat(feedback.get("peopleMoved")).isNull();
        given().contentType(ContentType.JSON)
                .body(Map.of("peopleMoved", -1))
                .post(page + "/feedback")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("peopleMoved"));
        given().contentType(ContentType.JSON)
                .body(Map.of("peopleToMove", 1, "peopleMoved", 2))
                .post(page + "/feedback")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("peopleMoved"));
        given().contentType(ContentType.URLENC)
                .formParam("peopleMoved", "many")
                .post(page + "/feedback")
                .then()
                .statusCode(400)
                .contentType(containsString("text/html"));
        given().contentType(ContentType.JSON)
                .body(Map.of("quality", "door"))
                .post(page + "/answer")
                .then()
                .statusCode(400);
    }

    @Test
    void a_forged_link_is_404_and_a_closed_one_410() {
        given().get("/a/forged")
                .then()
                .statusCode(404)
                .contentType(containsString("text/html"))
                .body(containsString("链接无效"));
        Neighbour target = neighbour("p3-target", "610725103202", null, null);
        story.register(target);
        String warning = issued(redRain("610725103202"));
        callOut(warning, "SLOW");
        String page = Story.pageOf(awaitMessage(target, "sms", 1));
        post(ISSUER, "/warnings/" + warning + "/cancellation", Map.of()).statusCode(200);
        given().get(page).then().statusCode(410).body(containsString("已失效"));
        given().contentType(ContentType.JSON)
                .body(Map.of("quality", "pressed"))
                .post(page + "/answer")
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/page-closed"));
        given().contentType(ContentType.JSON)
                .body(Map.of("quality", "pressed"))
                .post("/a/forged/answer")
                .then()
                .statusCode(404);
        assertThat(callOf(warning, "p3-target").get("state")).isEqualTo("stopped");
        post(COUNTY_DUTY, "/calls/" + callOf(warning, "p3-target").get("id") + "/feedback", Map.of())
                .statusCode(400);
    }
}
