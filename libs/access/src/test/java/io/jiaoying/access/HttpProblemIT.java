package io.jiaoying.access;

import static io.jiaoying.access.app.Calls.GOOD;
import static io.jiaoying.access.app.Calls.duty;
import static io.jiaoying.access.app.Calls.problem;
import static io.jiaoying.access.app.Calls.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.jiaoying.access.app.TestDatabase;
import io.jiaoying.access.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HttpProblemIT {
    @TestHTTPResource
    URL url;

    @Test
    void english_is_spoken_on_request() {
        problem(
                        duty().header("Accept-Language", "en-GB,en;q=0.9")
                                .body(with("610725101201", "99"))
                                .post("/api/v1/reports")
                                .then(),
                        400)
                .body("title", is("Invalid request"))
                .body("violations.message", hasItem("is not a known administrative code (2, 4, 6, 9 or 12 digits)"));
        problem(given().header("Accept-Language", "en").get("/api/v1/reports").then(), 401)
                .body("title", is("Not authenticated"));
    }

    @Test
    void a_nul_in_the_address_is_400() {
        problem(
                duty().urlEncodingEnabled(false)
                        .get("/api/v1/reports?cursor=%00")
                        .then(),
                400);
    }

    @Test
    void another_media_type_is_415() {
        problem(
                        given().auth()
                                .oauth2(TestTokens.countyDuty())
                                .contentType("text/plain")
                                .body("hello")
                                .post("/api/v1/reports")
                                .then(),
                        415)
                .body("type", is("/problems/unsupported-media-type"));
    }

    @Test
    void a_media_type_nobody_can_give_is_406() {
        problem(duty().accept("image/png").get("/api/v1/reports").then(), 406);
    }

    @Test
    void without_token_401_with_challenge() {
        problem(given().get("/api/v1/reports").then(), 401).header("WWW-Authenticate", startsWith("Bearer"));
        problem(given().get("/nowhere").then(), 401).header("WWW-Authenticate", startsWith("Bearer"));
        problem(
                given().contentType("application/json")
                        .body("{")
                        .post("/api/v1/reports")
                        .then(),
                401);
    }

    @Test
    void a_token_that_does_not_hold_is_401() {
        for (String token : new String[] {
            TestTokens.person("x", "61", Role.DUTY_OFFICER).expired().token(),
            TestTokens.person("x", "61", Role.DUTY_OFFICER)
                    .audience("other-api")
                    .token(),
            TestTokens.person("x", "61", Role.DUTY_OFFICER).without("aud").token(),
            TestTokens.countyDuty() + "x",
            "eyJhbGciOiJub25lIn0.eyJhdWQiOiJqaWFveWluZy1hcGkifQ.",
            "rubbish"
        }) {
            problem(given().auth().oauth2(token).get("/api/v1/reports").then(), 401)
                    .header("WWW-Authenticate", startsWith("Bearer"));
        }
    }

    @Test
    void the_wrong_role_is_403() {
        problem(
                        given().auth()
                                .oauth2(TestTokens.auditor())
                                .contentType("application/json")
                                .body(GOOD)
                                .post("/api/v1/reports")
                                .then(),
                        403)
                .body("type", is("/problems/forbidden"));
    }

    @Test
    void an_endpoint_without_annotation_is_closed() {
        problem(duty().get("/api/v1/reports/forgotten").then(), 403);
    }

    @Test
    void unknown_paths_and_things_are_404() {
        problem(duty().get("/api/v1/nothing").then(), 404).body("type", is("/problems/not-found"));
        problem(duty().get("/api/v1/reports/not-a-uuid").then(), 404);
        problem(
                        duty().get("/api/v1/reports/6f1d6f0e-35a1-4d9c-9d0b-0c5a3f1f3f11")
                                .then(),
                        404)
                .body("detail", containsString("6f1d6f0e"));
    }

    @Test
    void another_method_is_405() {
        problem(duty().delete("/api/v1/reports").then(), 405).body("type", is("/problems/method-not-allowed"));
    }

    @Test
    void an_answer_that_breaks_its_own_constraint_is_our_error() {
        problem(duty().get("/api/v1/reports/invalid").then(), 500)
                .body("violations", org.hamcrest.Matchers.nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/reports/%zz", "/api/v1/reports/%", "/api/v1/reports/..%2f", "/api/v1/reports?limit=%zz"
            })
    void a_broken_address_is_the_clients_error(String path) throws IOException {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                    + TestTokens.countyDuty() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void an_unexpected_failure_is_500_and_leaks_nothing() {
        String body = problem(given().get("/api/v1/reports/broken").then(), 500)
                .extract()
                .asString();
        assertThat(body).doesNotContain("hunter2").doesNotContain("Exception");
    }

    @Test
    void the_caller_is_read_from_the_token() {
        duty().get("/api/v1/reports/me")
                .then()
                .statusCode(200)
                .body("name", is("county-duty"))
                .body("party", startsWith("person:"));
        given().auth()
                .oauth2(TestTokens.demoSystem())
                .get("/api/v1/reports/me")
                .then()
                .body("name", is("demo-system"))
                .body("party", is("client:demo-system"))
                .body("system", is(true))
                .body("scope", is("610725"));
    }
}
