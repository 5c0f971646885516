package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.aMinimumReport;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.Event;
import io.jiaoying.events.warning.WarningIssuedV1;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class WarningNoticeIT {
    private final Api county = new Api(TestTokens.countyDuty());

    @Test
    void a_warning_of_our_own_makes_higher_government_garrison_and_neighbours_due() {
        String id = county.report(aMinimumReport());

        Topic.send(issued(id, false));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> county.get(INCIDENTS + "/" + id + "/notices")
                .body(
                        "items.recipient",
                        containsInAnyOrder("6107", "garrison", "610727", "610726", "610729", "610703", "610702")));
    }

    @Test
    void a_relayed_warning_is_anothers_and_makes_nothing_due() {
        String id = county.report(aMinimumReport());

        Topic.send(issued(id, true));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> county.timelineKinds(id).contains("warning-issued"));
        county.get(INCIDENTS + "/" + id + "/notices").body("items", empty());
    }

    private static Event issued(String incident, boolean relayed) {
        OffsetDateTime now = OffsetDateTime.now();
        return new WarningIssuedV1(
                UUID.randomUUID().toString(),
                incident,
                null,
                "610725",
                "fire",
                "red",
                List.of("610725"),
                "火灾红色预警",
                "勉县人民政府",
                relayed,
                null,
                now.plusHours(6),
                now,
                false);
    }
}
