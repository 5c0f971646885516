package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.a;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A correction that says it happened in another province. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@TestProfile(RulePacksIT.EverythingThatShips.class)
class MovedIncidentIT {
    private final Api nation = new Api(TestTokens.demoAdmin());

    @Test
    void the_rules_of_where_it_happened_bind_from_its_beginning_and_the_old_ones_keep_what_they_counted() {
        String id = nation.report(aHazmatAccident()
                .occurred(Duration.ofMinutes(50))
                .known(Duration.ofMinutes(49))
                .with("receivedAt", ReportBodies.ago(Duration.ofMinutes(48)))
                .with("place", Map.of("region", "410105001"))
                .withDead(3));
        Map<String, Map<String, Object>> henan = nation.clocks(id);
        assertThat(henan)
                .containsKeys("henan-serious-1h-written", "county-city-2h")
                .doesNotContainKey("shandong-unit-1h");

        nation.add(id, a("correction").with("place", Map.of("region", "370102001")));

        Map<String, Map<String, Object>> moved = nation.clocks(id);
        henan.forEach((rule, clock) -> assertThat(moved.get(rule))
                .containsEntry("id", clock.get("id"))
                .containsEntry("state", clock.get("state"))
                .containsEntry("startsAt", clock.get("startsAt"))
                .containsEntry("dueAt", clock.get("dueAt")));
        assertThat(moved.get("shandong-county-30min"))
                .containsEntry("state", "overdue")
                .containsEntry("startsAt", henan.get("county-city-2h").get("startsAt"))
                .hasEntrySatisfying("seenLateAt", seen -> assertThat(seen).isNotNull());
        assertThat(moved.get("shandong-unit-1h")).containsEntry("state", "running");
        assertThat(moved.get("shandong-county-1h-written")).containsEntry("state", "running");
        nation.get(INCIDENTS + "/" + id + "/timeline?limit=500")
                .body("items.find { it.kind == 'rules-bound' }.refs.from", equalTo("410105001"))
                .body("items.find { it.kind == 'rules-bound' }.refs.packs", equalTo("shandong@1"))
                .body(
                        "items.findAll { it.refs.lateAtBirth == 'true' }.refs.rule",
                        hasItem("shandong@1/shandong-county-30min"));

        nation.add(id, a("follow-up").withDead(10));
        assertThat(nation.clocks(id))
                .containsKey("county-province-30min-phone")
                .doesNotContainKeys("henan-major-15min-phone", "henan-major-35min-written");
    }

    @Test
    void where_no_city_is_the_province_gets_what_the_city_would_have_got_and_nobody_is_late_for_a_city() {
        String id = nation.report(inShangjie());
        String toCity = clock(id, "county-city-2h");
        assertThat(toCity).endsWith("|county|city|running");
        assertThat(clock(id, "city-province-30min-phone")).endsWith("|city|province|overdue");

        nation.add(id, a("correction").with("place", Map.of("region", "310117001")));

        assertThat(clock(id, "county-city-2h")).isEqualTo(toCity.replace("|city|", "|province|"));
        assertThat(clock(id, "city-province-30min-phone")).endsWith("|superseded");
        String readdressed = "items.find { it.kind == 'clock-readdressed' "
                + "&& it.refs.rule == 'cn-production-safety@2/county-city-2h' }.refs.";
        nation.get(INCIDENTS + "/" + id + "/timeline?limit=500")
                .body(readdressed + "toBefore", equalTo("city"))
                .body(readdressed + "to", equalTo("province"));

        nation.post(INCIDENTS + "/" + id + "/transmissions", upward("county", "province", "written"))
                .statusCode(201);
        nation.add(id, a("final").with("summary", "处置结束"));
        new Api(TestTokens.person("songjiang-leader", "310117", Role.DUTY_LEADER)
                        .token())
                .post(INCIDENTS + "/" + id + "/closure", Map.of())
                .statusCode(200);

        assertThat(Database.texts(
                        "select from_level || '|' || to_level || '|' || verdict from verdict where incident_id = '" + id
                                + "' and rule_id = 'county-city-2h'"))
                .containsExactly("county|province|met");
        assertThat(Database.texts("select rule_id from verdict where incident_id = '" + id
                        + "' and 'city' in (from_level, to_level)"))
                .isEmpty();
    }

    @Test
    void back_in_a_city_it_goes_to_the_city_again_and_the_city_owes_from_the_same_moment() {
        String id = nation.report(inShangjie());
        String toCity = clock(id, "county-city-2h");
        String ofTheCity = clock(id, "city-province-30min-phone");

        nation.add(id, a("correction").with("place", Map.of("region", "310117001")));
        nation.add(id, a("correction").with("place", Map.of("region", "410106001")));

        assertThat(clock(id, "county-city-2h")).isEqualTo(toCity);
        assertThat(clock(id, "city-province-30min-phone")).isEqualTo(ofTheCity);
        assertThat(Database.texts("select occurrence || state from clock where incident_id = '" + id
                        + "' and rule_id = 'city-province-30min-phone' order by occurrence"))
                .containsExactly("1superseded", "2overdue");
    }

    @Test
    void what_still_runs_is_on_the_new_countys_list_and_what_was_late_before_stays_with_who_let_it_pass() {
        Api songjiang = new Api(
                TestTokens.person("songjiang-duty", "310117", Role.DUTY_OFFICER).token());
        String id = nation.report(inShangjie());

        nation.add(id, a("correction").with("place", Map.of("region", "310117001")));

        assertThat(regionOf(id, "county-city-2h")).isEqualTo("310117001");
        assertThat(regionOf(id, "county-province-30min-phone")).isEqualTo("410106001");
        songjiang
                .get("/api/v1/clocks?state=running&limit=200")
                .statusCode(200)
                .body("items.findAll { it.incidentId == '" + id + "' }.ruleId", hasItem("county-city-2h"));
    }

    private static String regionOf(String incident, String rule) {
        return Database.texts(
                        "select region from clock where incident_id = '" + incident + "' and rule_id = '" + rule + "'")
                .get(0);
    }

    private static ReportBodies inShangjie() {
        return aHazmatAccident()
                .occurred(Duration.ofMinutes(50))
                .known(Duration.ofMinutes(49))
                .with("receivedAt", ReportBodies.ago(Duration.ofMinutes(48)))
                .with("place", Map.of("region", "410106001"))
                .withDead(10);
    }

    /** The last one of the rule. */
    private static String clock(String incident, String rule) {
        return Database.texts("select concat_ws('|', starts_at, due_at, from_level, to_level, state) from clock "
                        + "where incident_id = '" + incident + "' and rule_id = '" + rule
                        + "' order by occurrence desc limit 1")
                .get(0);
    }
}
