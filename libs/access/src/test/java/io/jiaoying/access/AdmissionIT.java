package io.jiaoying.access;

import static io.jiaoying.access.app.Calls.duty;
import static io.jiaoying.access.app.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.jiaoying.access.app.SlowResource;
import io.jiaoying.access.app.TestDatabase;
import io.jiaoying.access.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AdmissionIT {
    @TestHTTPResource
    String url;

    @AfterEach
    void nobody_is_left_at_work() {
        SlowResource.finish();
    }

    @Test
    void what_is_more_than_can_be_worked_on_is_503_with_a_time_to_come_again_and_what_was_let_in_is_answered() {
        CompletableFuture<Integer> first = slow();
        CompletableFuture<Integer> second = slow();
        await().until(() -> SlowResource.AT_WORK.size() == 2);

        problem(duty().post("/api/v1/slow").then(), 503).header("Retry-After", is("1"));
        duty().get("/api/v1/reports").then().statusCode(200);
        SlowResource.finish();

        assertThat(first.join()).isEqualTo(200);
        assertThat(second.join()).isEqualTo(200);
        CompletableFuture<Integer> third = slow();
        await().until(() -> SlowResource.AT_WORK.size() == 1);
        SlowResource.finish();
        assertThat(third.join()).isEqualTo(200);
    }

    @Test
    void a_refused_request_gives_its_place_back() {
        for (int i = 0; i < 10; i++) {
            problem(duty().auth().oauth2("no-token").post("/api/v1/slow").then(), 401);
        }
    }

    private CompletableFuture<Integer> slow() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url.replaceAll("/$", "") + "/api/v1/slow"))
                .header("Authorization", "Bearer " + TestTokens.countyDuty())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(HttpResponse::statusCode);
    }
}
