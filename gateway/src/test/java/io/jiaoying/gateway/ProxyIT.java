package io.jiaoying.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(StubServices.class)
class ProxyIT {
    @TestHTTPResource
    URI gateway;

    @Test
    void bodies_of_all_methods_reach_the_service_of_the_path() {
        duty().contentType("application/json")
                .body("{\"a\": 1}")
                .post("/api/v1/warnings")
                .then()
                .body("service", equalTo("warning"), "method", equalTo("POST"), "length", equalTo(8));
        duty().body("x").put("/api/v1/people/p1").then().body("service", equalTo("resource"), "method", equalTo("PUT"));
        duty().delete("/api/v1/people/p1").then().body("method", equalTo("DELETE"));
    }

    @Test
    void only_the_gateway_says_where_a_request_came_from() {
        duty().header("X-Forwarded-For", "8.8.8.8")
                .header("Forwarded", "for=8.8.8.8")
                .header("X-Forwarded-Proto", "gopher")
                .header("TE", "trailers")
                .header("Keep-Alive", "timeout=5")
                .get("/api/v1/incidents")
                .then()
                .body("headers.'x-forwarded-for'", equalTo("127.0.0.1"), "headers.'x-forwarded-proto'", equalTo("http"))
                .body("headers.'x-forwarded-host'", startsWith("127.0.0.1:"), "headers.forwarded", nullValue())
                .body("headers.te", nullValue(), "headers.'keep-alive'", nullValue());
    }

    @Test
    void a_location_is_told_as_the_gateways_own() {
        duty().post("/api/v1/incidents/stub/created")
                .then()
                .statusCode(201)
                .header("Location", equalTo("/api/v1/things/1?x=y"))
                .header("Proxy-Authenticate", nullValue());
    }

    @Test
    void one_trace_goes_on_from_the_caller_or_begins_here() {
        duty().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/api/v1/incidents")
                .then()
                .body("headers.traceparent", startsWith("00-0af7651916cd43dd8448eb211c80319c-"));
        duty().get("/api/v1/incidents")
                .then()
                .body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
    }

    @Test
    void a_body_beyond_one_mebibyte_is_413_and_a_csv_import_is_not() throws Exception {
        byte[] large = new byte[(1 << 20) + 1];
        duty().contentType("application/json")
                .body(large)
                .post("/api/v1/incidents")
                .then()
                .statusCode(413)
                .contentType(containsString("application/problem+json"));
        duty().contentType("application/json")
                .body(large)
                .post("/api/v1/people")
                .then()
                .statusCode(413);
        duty().contentType("text/csv")
                .body(new byte[5 << 20])
                .post("/api/v1/people")
                .then()
                .statusCode(200)
                .body("service", equalTo("resource"), "length", equalTo(5 << 20));
        assertThat(chunked("/api/v1/incidents", large).statusCode()).isEqualTo(413);
        assertThat(chunked("/api/v1/incidents", new byte[1 << 20]).statusCode()).isEqualTo(200);
    }

    @Test
    void a_service_that_hangs_up_is_503_and_the_request_is_not_repeated() {
        String path = "/api/v1/calls/stub/hang-up/" + UUID.randomUUID();
        duty().body("x")
                .post(path)
                .then()
                .statusCode(503)
                .contentType(containsString("application/problem+json"))
                .header("Retry-After", equalTo("2"))
                .body("detail", containsString("预警服务"));
        duty().get("/api/v1/calls/stub/count?" + path).then().body("count", equalTo(1));
    }

    @Test
    void a_service_that_is_away_is_named_and_answers_again_once_it_is_back() {
        duty().get("/api/v1/posts").then().statusCode(200);
        duty().post("/api/v1/incidents/stub/control/resource/down").then().statusCode(200);

        try {
            for (int i = 0; i < 5; i++) {
                duty().header("Accept-Language", "en")
                        .get("/api/v1/posts")
                        .then()
                        .statusCode(503)
                        .header("Retry-After", equalTo("2"))
                        .body("detail", containsString("resource-service does not answer"));
            }
            duty().get("/api/v1/incidents").then().statusCode(200);
        } finally {
            duty().post("/api/v1/incidents/stub/control/resource/up").then().statusCode(200);
        }
        duty().get("/api/v1/posts").then().statusCode(200);
    }

    private HttpResponse<String> chunked(String path, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + TestTokens.countyDuty())
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static RequestSpecification duty() {
        return given().header("Authorization", "Bearer " + TestTokens.countyDuty());
    }
}
