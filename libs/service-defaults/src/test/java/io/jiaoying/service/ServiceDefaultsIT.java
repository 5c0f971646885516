package io.jiaoying.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The defaults reach a service from their jar, also those that are fixed at build time. */
@QuarkusTest
class ServiceDefaultsIT {

    @Test
    void a_token_with_the_role_gets_in() {
        given().auth()
                .oauth2(TestTokens.countyDuty())
                .get("/api/v1/probe")
                .then()
                .statusCode(200)
                .body("now", endsWith("+08:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/probe", "/api/v1/probe/forgotten", "/api/v1/nothing", "/", "/openapi"})
    void everything_else_is_401_without_a_token(String path) {
        given().get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", is("/problems/unauthenticated"));
    }

    @Test
    void roles_come_from_our_claim_and_the_audience_is_checked() {
        given().auth().oauth2(TestTokens.auditor()).get("/api/v1/probe").then().statusCode(403);
        String elsewhere = TestTokens.person("county-duty", "610725", Role.DUTY_OFFICER)
                .audience("account")
                .token();
        given().auth().oauth2(elsewhere).get("/api/v1/probe").then().statusCode(401);
    }

    @Test
    void an_endpoint_without_annotation_is_denied_by_the_build_time_default() {
        given().auth()
                .oauth2(TestTokens.countyDuty())
                .get("/api/v1/probe/forgotten")
                .then()
                .statusCode(403);
    }

    @Test
    void a_body_over_the_limit_is_413() {
        given().auth()
                .oauth2(TestTokens.countyDuty())
                .contentType("text/plain")
                .body("x".repeat((1 << 20) + 1))
                .post("/api/v1/probe")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/started", "/q/health/live", "/q/health/ready"})
    void health_is_told_to_everybody(String path) {
        given().get(path).then().statusCode(200).body("status", is("UP"));
    }

    @Test
    void metrics_are_there_in_the_form_of_prometheus() {
        given().get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
    }

    @Test
    void the_description_names_the_endpoints() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/api/v1/probe'.get", org.hamcrest.Matchers.notNullValue());
    }

    @Test
    void build_time_defaults_are_picked_up_from_the_jar() {
        assertThat(value("quarkus.security.jaxrs.deny-unannotated-endpoints")).isEqualTo("true");
        assertThat(value("quarkus.oidc.token.audience")).isEqualTo("jiaoying-api");
        assertThat(value("quarkus.shutdown.timeout")).isEqualTo("10S");
    }

    private static String value(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }
}
