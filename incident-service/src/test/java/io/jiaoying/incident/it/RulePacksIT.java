package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.a;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.incident.rulepack.Packs;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Everything that ships, together. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@TestProfile(RulePacksIT.EverythingThatShips.class)
class RulePacksIT {
    private final Api county = new Api(TestTokens.countyDuty());
    private final Api leader = new Api(TestTokens.countyLeader());
    private final Api admin = new Api(TestTokens.demoAdmin());

    /** The packs as an installation runs them; the demonstration's stays. */
    public static class EverythingThatShips implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "jiaoying.rules.packs",
                    Packs.names().stream()
                            .filter(name -> !name.startsWith("demo-"))
                            .collect(Collectors.joining(",")));
        }
    }

    @Test
    void an_accident_that_grows_owes_more_and_nothing_restarts() {
        String id = county.report(aHazmatAccident());
        Map<String, Map<String, Object>> first = county.clocks(id);
        assertThat(first)
                .containsOnlyKeys(
                        "unit-county-1h",
                        "unit-regulator-1h",
                        "county-city-2h",
                        "county-government-2h",
                        "unit-county-1h-21",
                        "follow-up-daily",
                        "county-city-at-once");
        assertThat(first.get("unit-county-1h-21")).containsEntry("legal", false);
        assertThat(first.get("county-city-at-once"))
                .containsEntry("dueAt", null)
                .containsEntry("state", "running");

        county.add(id, a("follow-up").withDead(10));
        Map<String, Map<String, Object>> grown = county.clocks(id);

        assertThat(grown).containsAllEntriesOf(first);
        assertThat(grown.get("county-province-30min-phone"))
                .containsEntry("state", "running")
                .containsEntry("legal", true)
                .containsEntry("startedBy", "occurred");
        assertThat(grown.get("city-province-2h")).containsEntry("state", "waiting");
        assertThat(grown.get("supplement-30d")).containsEntry("report", "supplement");
    }

    @Test
    void a_transmission_meets_every_rule_of_its_hop_starts_the_next_and_supplements_outlive_closure() {
        String id = county.report(aHazmatAccident().withDead(3));
        county.post(INCIDENTS + "/" + id + "/transmissions", upward("county", "city", "written"))
                .statusCode(201);
        Map<String, Map<String, Object>> sent = county.clocks(id);

        assertThat(sent.get("county-city-2h")).containsEntry("state", "met");
        assertThat(sent.get("city-province-2h")).containsEntry("state", "running");
        assertThat(sent.get("unit-county-1h")).containsEntry("state", "running");
        county.add(id, a("follow-up").withDead(4));
        county.add(id, a("final").with("summary", "处置结束"));
        leader.post(INCIDENTS + "/" + id + "/closure", Map.of()).statusCode(200);

        assertThat(county.clocks(id).get("supplement-30d")).containsEntry("state", "running");
        assertThat(county.clocks(id).get("unit-county-1h")).containsEntry("state", "missed");
    }

    @Test
    void a_grade_proven_too_late_says_so_at_birth() {
        String id =
                county.report(aHazmatAccident().occurred(Duration.ofMinutes(40)).known(Duration.ofMinutes(39)));
        county.add(id, a("follow-up").withDead(10));

        assertThat(county.clocks(id).get("county-province-30min-phone"))
                .containsEntry("state", "overdue")
                .hasEntrySatisfying("seenLateAt", seen -> assertThat(seen).isNotNull());
        county.get(INCIDENTS + "/" + id + "/timeline?limit=500")
                .body(
                        "items.findAll { it.refs.lateAtBirth == 'true' }.refs.rule",
                        hasItems("cn-thirty-minutes@1/county-province-30min-phone"));
    }

    @Test
    void a_preview_in_henan_shows_its_rules_beside_the_nations() {
        var report = aHazmatAccident().withDead(10).with("place", Map.of("region", "410105"));
        admin.post("/api/v1/rule-packs/preview", Map.of("region", "410105", "report", report))
                .statusCode(200)
                .body("grade", equalTo("major"))
                .body(
                        "clocks.ruleId",
                        hasItems("henan-major-15min-phone", "henan-major-35min-written", "city-province-2h"))
                .body("clocks.find { it.ruleId == 'henan-major-15min-phone' }.role", equalTo("operation"))
                .body("clocks.find { it.ruleId == 'county-province-30min-phone' }.role", equalTo("ceiling"))
                .body("clocks.find { it.ruleId == 'henan-major-15min-phone' }.legal", equalTo(false))
                .body("clocks.findAll { it.startsAt == null }.startedBy.unique()", equalTo(java.util.List.of()));
    }

    @Test
    void what_nearly_was_an_accident_is_flagged_and_keeps_its_grade() {
        var report = aHazmatAccident().with("casualties", Map.of("atRisk", 12, "missing", 3));
        county.post("/api/v1/rule-packs/preview", Map.of("report", report))
                .statusCode(200)
                .body("grade", equalTo("ungraded"))
                .body("flags.id", contains("serious-risk"))
                .body("flags[0].reasons", contains("at-risk-at-least-10", "trapped-or-missing-at-least-3"));
    }

    @Test
    void burnt_area_grades_a_forest_fire() {
        var report =
                aHazmatAccident().with("eventType", "wildfire.forest").with("figures", Map.of("burntHectares", 120.5));
        county.post("/api/v1/rule-packs/preview", Map.of("report", report))
                .statusCode(200)
                .body("grade", equalTo("major"))
                .body("gradeReasons[0].name", equalTo("burnt-hectares-at-least-100"))
                .body("clocks.find { it.ruleId == 'county-city-at-once-forest' }.dueAt", nullValue());
    }
}
