package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.aMinimumReport;
import static io.jiaoying.incident.it.ReportBodies.ago;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.Topics;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class TransferIT {
    private final Api county = new Api(TestTokens.countyDuty());

    @Test
    void a_transfer_leaves_the_incident_open_and_on_record_here() {
        String id = county.report(aMinimumReport());
        county.post(INCIDENTS + "/" + id + "/transfer", Map.of("to", "11610725MB29"))
                .statusCode(400)
                .body("violations.field", hasItem("reason"));

        county.post(
                        INCIDENTS + "/" + id + "/transfer",
                        Map.of("to", "11610725MB29", "toName", "勉县交通运输局", "reason", "属道路运输管理职责"))
                .statusCode(201)
                .body("kind", equalTo("transfer"))
                .body("recipientName", equalTo("勉县交通运输局"));

        county.get(INCIDENTS + "/" + id).body("state", equalTo("open"));
        assertThat(county.timelineKinds(id)).endsWith("incident-transferred");
        await().untilAsserted(
                        () -> assertThat(Topic.typesOf(Topics.INCIDENT, id)).endsWith("incident.transferred.v1"));
    }

    @Test
    void bad_notices_are_refused_by_name_and_sent_ones_are_never_rewritten() {
        String id = county.report(aHazmatAccident());
        String notices = INCIDENTS + "/" + id + "/notices";
        county.post(notices, Map.of("kind", "rumour", "recipient", "x", "mode", "phone"))
                .statusCode(400)
                .body("violations.field", hasItem("kind"));
        county.post(notices, Map.of("kind", "department", "mode", "phone"))
                .statusCode(400)
                .body("violations.field", hasItem("recipient"));
        county.post(notices, Map.of("kind", "department", "recipient", "x", "mode", "system"))
                .statusCode(400)
                .body("violations.field", hasItem("mode"));
        county.post(
                        notices,
                        Map.of(
                                "kind",
                                "department",
                                "recipient",
                                "x",
                                "mode",
                                "phone",
                                "sentAt",
                                ago(Duration.ofHours(2))))
                .statusCode(400)
                .body("violations.field", hasItem("sentAt"));
        new Api(TestTokens.otherCountyDuty())
                .post(notices, Map.of("kind", "department", "recipient", "x", "mode", "phone"))
                .statusCode(403);
        county.post(notices, Map.of("kind", "department", "recipient", "health", "mode", "phone"))
                .statusCode(201)
                .body("legal", equalTo(false));

        assertThatThrownBy(() -> Database.run("delete from notice"))
                .rootCause()
                .hasMessageContaining("never changed or removed");
        assertThatThrownBy(() -> Database.run("update notice set recipient = 'x'"))
                .rootCause()
                .hasMessageContaining("rows of notice");
    }
}
