package io.jiaoying.incident.it;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls as a client makes them. */
record Api(String token) {
    static final String INCIDENTS = "/api/v1/incidents";

    RequestSpecification request() {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    ValidatableResponse post(String path, Object body) {
        return request().body(body).post(path).then();
    }

    ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    /** Reports and gives the incident's id. */
    String report(Map<String, Object> body) {
        return post(INCIDENTS, body).statusCode(201).extract().path("id");
    }

    void add(String incident, Map<String, Object> report) {
        post(INCIDENTS + "/" + incident + "/reports", report).statusCode(201);
    }

    /** The incident's clocks by rule. */
    Map<String, Map<String, Object>> clocks(String incident) {
        List<Map<String, Object>> items = get(INCIDENTS + "/" + incident + "/clocks")
                .statusCode(200)
                .extract()
                .path("items");
        Map<String, Map<String, Object>> byRule = new LinkedHashMap<>();
        items.forEach(clock -> byRule.put((String) clock.get("ruleId"), clock));
        return byRule;
    }

    List<String> timelineKinds(String incident) {
        return get(INCIDENTS + "/" + incident + "/timeline?limit=500")
                .statusCode(200)
                .extract()
                .path("items.kind");
    }
}
