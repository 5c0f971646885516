package io.jiaoying.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.service.app.OidcProvider;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The application of this test starts while its OIDC provider is down. */
@QuarkusTest
@QuarkusTestResource(value = OidcProvider.class, restrictToAnnotatedClass = true)
@TestProfile(OidcResilienceIT.RealProvider.class)
class OidcResilienceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static int call() {
        return given().auth()
                .oauth2(TestTokens.countyDuty())
                .get("/api/v1/probe")
                .statusCode();
    }

    @AfterEach
    void stop_the_provider() {
        OidcProvider.down();
    }

    @Test
    void the_service_starts_and_serves_without_its_provider_and_recovers_when_it_comes() {
        given().get("/q/health/live").then().statusCode(200).time(lessThan(3000L));
        given().auth()
                .oauth2(TestTokens.countyDuty())
                .get("/api/v1/probe")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", is("/problems/unavailable"));
        given().get("/q/health/live").then().statusCode(200).time(lessThan(3000L));

        OidcProvider.up();
        Awaitility.await().atMost(PATIENCE).until(() -> call() == 200);

        OidcProvider.down();
        for (int again = 0; again < 5; again++) {
            given().auth()
                    .oauth2(TestTokens.countyDuty())
                    .get("/api/v1/probe")
                    .then()
                    .statusCode(200);
        }
    }

    public static class RealProvider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.public-key", "");
        }
    }
}
