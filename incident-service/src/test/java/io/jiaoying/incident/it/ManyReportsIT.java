package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class ManyReportsIT {
    private static final int AT_ONCE = 40;
    private static final int REPORTS = 400;

    private final Api county = new Api(TestTokens.countyDuty());

    /** More at once than the pool has connections: a report that needs a second one would wait for ever. */
    @Test
    void reports_that_come_all_at_once_get_different_numbers_and_none_waits_for_ever() {
        ExecutorService desks = Executors.newFixedThreadPool(AT_ONCE);
        List<CompletableFuture<String>> numbers = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            numbers.add(CompletableFuture.supplyAsync(
                    () -> county.post(INCIDENTS, aHazmatAccident())
                            .statusCode(201)
                            .extract()
                            .path("number"),
                    desks));
        }

        assertThat(numbers.stream().map(CompletableFuture::join))
                .hasSize(REPORTS)
                .doesNotHaveDuplicates();
        desks.shutdown();
    }
}
