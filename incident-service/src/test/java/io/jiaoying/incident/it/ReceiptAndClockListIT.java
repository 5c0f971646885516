package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.aMinimumReport;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class ReceiptAndClockListIT {
    private static final String TO_COUNTY = "unit-county-1h";
    private static final String TO_PROVINCE = "county-province-30min-phone";
    private final Api county = new Api(TestTokens.countyDuty());
    private final Api province = new Api(TestTokens.provinceDuty());

    @Test
    void only_the_receiving_desk_acknowledges_and_only_once() {
        String id = county.report(aHazmatAccident());
        String sent = county.post(INCIDENTS + "/" + id + "/transmissions", upward("county", "province", "phone"))
                .statusCode(201)
                .extract()
                .path("id");
        String receipt = "/api/v1/transmissions/" + sent + "/receipt";

        county.post(receipt, Map.of()).statusCode(403).body("type", equalTo("/problems/not-the-receiving-side"));
        new Api(TestTokens.demoAdmin()).post(receipt, Map.of()).statusCode(403);
        province.post(receipt, Map.of()).statusCode(200).body("receiptedAt", notNullValue());
        province.post(receipt, Map.of()).statusCode(409);

        county.get("/api/v1/transmissions/" + sent).body("receiptedBy", notNullValue());
        assertThat(county.timelineKinds(id)).endsWith("transmission-receipted");
    }

    @Test
    void the_list_of_clocks_is_filtered_and_sorted_by_what_falls_due_first() {
        String id = county.report(aHazmatAccident().withDead(10));

        List<String> due = province.get("/api/v1/clocks?region=610725&state=running&limit=500")
                .statusCode(200)
                .body("items.incidentId", hasItem(id))
                .extract()
                .path("items.dueAt");
        assertThat(due).isSorted();
        province.get("/api/v1/clocks?dueBefore=2020-01-01T00:00:00Z").body("items.size()", equalTo(0));
        String cursor = county.get("/api/v1/clocks?limit=1").extract().path("nextCursor");
        county.get("/api/v1/clocks?limit=1&cursor=" + cursor).statusCode(200).body("items.size()", equalTo(1));
    }

    @Test
    void a_preview_tells_the_clocks_and_stores_nothing() {
        long stored = Database.count("incident");
        var body = Map.of("region", "610725", "report", aHazmatAccident().withDead(10));

        county.post("/api/v1/rule-packs/preview", body)
                .statusCode(200)
                .body("grade", equalTo("major"))
                .body("clocks.ruleId", contains(TO_COUNTY, TO_PROVINCE))
                .body("clocks.id", contains(nullValue(), nullValue()))
                .body("clocks.dueAt", not(hasItem(nullValue())));
        county.post("/api/v1/rule-packs/preview", Map.of("region", "99", "report", aMinimumReport()))
                .statusCode(400);

        assertThat(Database.count("incident")).isEqualTo(stored);
    }
}
