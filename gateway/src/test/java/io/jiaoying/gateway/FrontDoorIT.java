package io.jiaoying.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(StubServices.class)
class FrontDoorIT {
    @TestHTTPResource(value = "/metrics", management = true)
    String managementMetrics;

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /api/v1/incidents",
        "POST, /api/v1/incidents",
        "GET, /api/v1/warnings/1",
        "POST, /api/v1/people",
        "GET, /api/v1/stream",
        "GET, /api/v1/no-such-thing",
        "GET, /q/metrics",
        "GET, /q/openapi",
        "GET, /q/swagger-ui",
        "GET, /q/dev",
        "POST, /api/v1/cap/feed",
        "GET, /api/v1/carriers/telephone/callbacks",
        "DELETE, /api/v1/people/p1",
        "GET, /a",
        "GET, /openapi/x",
        "GET, /q/health/../metrics"
    })
    void without_a_token_it_is_401(String method, String path) {
        given().urlEncodingEnabled(false)
                .request(method, path)
                .then()
                .statusCode(401)
                .contentType(containsString("application/problem+json"))
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("/problems/unauthenticated"), "title", equalTo("未登录"), "status", equalTo(401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer garbage", "Bearer a.b.c", "Basic ZGVtbzpkZW1v", "Bearer "})
    void with_a_bad_token_it_is_401(String authorization) {
        given().header("Authorization", authorization)
                .header("Accept-Language", "en")
                .get("/api/v1/incidents")
                .then()
                .statusCode(401)
                .contentType(containsString("application/problem+json"))
                .body("title", equalTo("Not authenticated"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/carriers/telephone/callbacks, warning",
        "GET, /api/v1/cap/feed, warning",
        "GET, /a/abc, warning",
        "POST, /a/abc/answer, warning"
    })
    void the_public_part_is_reached_without_a_token(String method, String path, String service) {
        given().request(method, path)
                .then()
                .statusCode(200)
                .body("service", equalTo(service), "method", equalTo(method), "uri", equalTo(path));
    }

    @Test
    void a_public_path_asks_for_no_token_even_when_it_carries_a_bad_one() {
        given().header("Authorization", "Bearer stale")
                .get("/api/v1/cap/feed")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/no-such-thing", "/q/metrics", "/api/v1", "/api/v1/people/%2e%2e/x"})
    void with_a_token_what_nobody_serves_is_404(String path) {
        given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + TestTokens.countyDuty())
                .get(path)
                .then()
                .statusCode(404)
                .contentType(containsString("application/problem+json"))
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void health_answers_on_the_public_port_and_metrics_only_inside() {
        await().until(() -> given().get("/q/health/ready").statusCode() == 200);
        given().get("/q/health")
                .then()
                .statusCode(200)
                .body("checks.name", org.hamcrest.Matchers.hasItem("live-stream"));
        given().get("/q/health/ready").then().statusCode(200);
        given().get(managementMetrics).then().statusCode(200).body(containsString("jiaoying_stream_readers"));
    }

    @Test
    void the_token_is_passed_on_for_the_service_to_verify_again() {
        String token = "Bearer " + TestTokens.countyDuty();
        given().urlEncodingEnabled(false)
                .header("Authorization", token)
                .get("/api/v1/incidents?limit=1&q=%E4%B8%AD")
                .then()
                .body("headers.authorization", equalTo(token), "uri", equalTo("/api/v1/incidents?limit=1&q=%E4%B8%AD"));
    }
}
