package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.a;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
}
