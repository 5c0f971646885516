package io.jiaoying.access;

import static io.jiaoying.access.app.Calls.duty;
import static io.jiaoying.access.app.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.jiaoying.access.app.TestDatabase;
import io.jiaoying.access.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BodySizeIT {
    @TestHTTPResource
    String url;

    @Test
    void a_body_over_one_mebibyte_is_413() {
        String big = "{\"eventType\":\"" + "x".repeat(1 << 20) + "\"}";
        problem(duty().body(big).post("/api/v1/reports").then(), 413).body("type", is("/problems/too-large"));
    }

    @Test
    void a_body_over_one_mebibyte_in_chunks_is_413() throws Exception {
        byte[] big = ("{\"eventType\":\"" + "x".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url.replaceAll("/$", "") + "/api/v1/reports"))
                .header("Authorization", "Bearer " + TestTokens.countyDuty())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(big)))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("/problems/too-large");
    }

    @Test
    void a_path_that_takes_files_takes_more() {
        byte[] big = new byte[(1 << 20) + 1];
        Arrays.fill(big, (byte) 'x');
        duty().contentType("text/plain")
                .body(big)
                .post("/api/v1/files")
                .then()
                .statusCode(200)
                .body(is("1048577"));
        byte[] tooBig = new byte[(1 << 21) + 1];
        problem(
                duty().contentType("text/plain")
                        .body(tooBig)
                        .post("/api/v1/files")
                        .then(),
                413);
    }
}
