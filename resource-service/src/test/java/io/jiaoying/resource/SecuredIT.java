package io.jiaoying.resource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class SecuredIT {
    @Test
    void every_endpoint_needs_a_token() {
        Map<String, Map<String, Object>> paths = given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");

        assertThat(paths).hasSizeGreaterThanOrEqualTo(7);
        paths.forEach((path, methods) -> methods.keySet().forEach(method -> given().contentType("application/json")
                .request(method.toUpperCase(java.util.Locale.ROOT), path.replaceAll("\\{.*?}", "x"))
                .then()
                .statusCode(401)
                .contentType(containsString("application/problem+json"))
                .body("type", equalTo("/problems/unauthenticated"))));
    }

    @Test
    void health_and_metrics_answer_on_the_services_own_port() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("jiaoying_outbox_pending"));
    }
}
