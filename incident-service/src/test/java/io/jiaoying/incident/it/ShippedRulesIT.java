package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.Topics;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the law that ships asks for, through the whole service. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@TestProfile(RulePacksIT.EverythingThatShips.class)
class ShippedRulesIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private final Api nation = new Api(TestTokens.demoAdmin());
    private final Api county = new Api(TestTokens.countyDuty());
    private final Api leader = new Api(TestTokens.countyLeader());

    @ParameterizedTest
    @CsvSource({
        "phone,henan-major-15min-phone,henan-major-35min-written",
        "written,henan-major-35min-written,henan-major-15min-phone"
    })
    void a_report_by_one_mode_does_not_do_what_is_owed_by_the_other(String mode, String met, String stillOwed) {
        String id = nation.report(
                aHazmatAccident().with("place", Map.of("region", "410105001")).withDead(10));

        transmit(nation, id, upward("county", "province", mode));

        assertThat(nation.clocks(id).get(met)).containsEntry("mode", mode).containsEntry("state", "met");
        assertThat(nation.clocks(id).get(stillOwed)).containsEntry("state", "running");
        transmit(nation, id, upward("county", "province", mode.equals("phone") ? "written" : "phone"));
        assertThat(nation.clocks(id).get(stillOwed)).containsEntry("state", "met");
    }

    @ParameterizedTest
    @CsvSource({"phone", "written"})
    void what_may_go_up_either_way_is_met_either_way(String mode) {
        String id = nation.report(aHazmatAccident().with("place", Map.of("region", "370102001")));

        transmit(nation, id, upward("county", "province", mode));

        assertThat(nation.clocks(id).get("shandong-county-30min"))
                .containsEntry("mode", "any")
                .containsEntry("state", "met");
    }

    @Test
    void a_forest_fire_that_is_not_out_within_24_hours_goes_to_the_nation_although_nobody_reports_anything() {
        String id = county.report(aHazmatAccident()
                .with("eventType", "wildfire.forest")
                .occurred(Duration.ofHours(24).minusSeconds(7)));
        assertThat(county.clocks(id))
                .containsKey("county-city-at-once-forest")
                .doesNotContainKey("province-state-at-once");

        await().atMost(SOON).untilAsserted(() -> assertThat(county.clocks(id)).containsKey("province-state-at-once"));
    }

    @Test
    void a_situation_judged_stable_tells_that_what_repeated_until_then_is_asked_for_no_more() {
        String id = county.report(
                aHazmatAccident().with("eventType", "natural.hail").withDead(1));
        assertThat(county.clocks(id).get("county-city-daily")).containsEntry("state", "running");

        leader.post(INCIDENTS + "/" + id + "/situation", Map.of("state", "stable"))
                .statusCode(200);

        assertThat(county.clocks(id).get("county-city-daily")).containsEntry("state", "superseded");
        assertThat(county.clocks(id).get("county-verification-2-working-days"))
                .containsEntry("state", "running")
                .hasEntrySatisfying("dueAt", due -> assertThat((String) due).contains("T00:00:00"));
        await().atMost(SOON).untilAsserted(() -> assertThat(Topic.typesOf(Topics.INCIDENT, id))
                .contains("incident.clock-superseded.v1"));
    }

    @Test
    void a_call_made_before_the_figures_that_ask_for_it_counts_from_when_it_was_made() {
        String id = county.report(aHazmatAccident());
        transmit(county, id, upward("county", "province", "phone"));
        assertThat(county.clocks(id)).doesNotContainKey("county-province-30min-phone");

        more(id, "follow-up", Map.of("casualties", Map.of("dead", 10)));

        assertThat(county.clocks(id).get("county-province-30min-phone"))
                .containsEntry("state", "met")
                .containsEntry("legal", true)
                .containsEntry("seenLateAt", null);
        assertThat(county.clocks(id).get("county-province-written")).containsEntry("state", "running");
        await().atMost(SOON).untilAsserted(() -> assertThat(Topic.typesOf(Topics.INCIDENT, id))
                .contains("incident.clock-met.v1"));
    }

    @Test
    void people_moved_to_safety_are_no_casualties_and_ask_for_no_supplement() {
        String id = county.report(aHazmatAccident().with("casualties", Map.of("dead", 1, "evacuated", 12)));

        more(id, "follow-up", Map.of("casualties", Map.of("evacuated", 40)));
        assertThat(county.clocks(id)).doesNotContainKeys("supplement-30d", "supplement-same-day");

        more(id, "follow-up", Map.of("casualties", Map.of("seriouslyInjured", 2)));
        assertThat(county.clocks(id)).containsKeys("supplement-30d", "supplement-same-day");
    }

    private void more(String id, String kind, Map<String, Object> changes) {
        var body = new LinkedHashMap<String, Object>(changes);
        body.put("kind", kind);
        county.post(INCIDENTS + "/" + id + "/reports", body).statusCode(201);
    }

    private static void transmit(Api desk, String id, Map<String, Object> upward) {
        desk.post(INCIDENTS + "/" + id + "/transmissions", upward).statusCode(201);
    }
}
