package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.a;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An accident in Shanghai, where no city stands between the district and the municipality. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@TestProfile(RulePacksIT.EverythingThatShips.class)
class NoCityIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String TANGZHEN = "310115114";
    private final Api pudong = new Api(TestTokens.person("pudong-leader", "310115", Role.DUTY_OFFICER, Role.DUTY_LEADER)
            .token());

    @Test
    void what_was_reported_to_the_municipality_in_time_is_no_omission() {
        String id = pudong.report(inTangzhen());
        send(id, "unit", "county", "phone");
        send(id, "unit", "sector-regulator", "phone");
        send(id, "township", "county", "phone");
        send(id, "township", "county", "written");
        send(id, "county", "same-level-government", "written");
        send(id, "county", "province", "phone");
        send(id, "county", "province", "written");
        close(id);
        String silent = pudong.report(inTangzhen());
        close(silent);

        assertThat(pudong.clocks(id).values())
                .filteredOn(clock -> Boolean.TRUE.equals(clock.get("legal")))
                .isNotEmpty()
                .allSatisfy(clock -> assertThat(clock).containsEntry("state", "met"));
        await().atMost(SOON).until(() -> !findingsOf(silent).isEmpty());
        assertThat(findingsOf(id)).isEmpty();
    }

    @Test
    void a_report_to_the_city_is_the_municipalitys_and_nobody_is_told_that_a_city_was_passed_over() {
        String id = pudong.report(inTangzhen());

        pudong.post(INCIDENTS + "/" + id + "/transmissions", upward("county", "city", "written"))
                .statusCode(201)
                .body("to", equalTo("province"));
        pudong.post(INCIDENTS + "/" + id + "/transmissions", upward("city", "province", "written"))
                .statusCode(400)
                .body("violations.field", hasItem("from"));

        assertThat(pudong.clocks(id).get("county-city-2h"))
                .containsEntry("to", "province")
                .containsEntry("state", "met");
        assertThat(pudong.clocks(id).get("shanghai-county-2h-written")).containsEntry("state", "met");
        assertThat(pudong.timelineKinds(id)).doesNotContain("level-skipped");
    }

    private static ReportBodies inTangzhen() {
        return aHazmatAccident()
                .with("place", Map.of("region", TANGZHEN, "text", "化工厂一车间"))
                .withDead(1);
    }

    private void send(String id, String from, String to, String mode) {
        pudong.post(INCIDENTS + "/" + id + "/transmissions", upward(from, to, mode))
                .statusCode(201);
    }

    private void close(String id) {
        pudong.add(id, a("final").with("summary", "处置结束"));
        pudong.post(INCIDENTS + "/" + id + "/closure", Map.of()).statusCode(200);
    }

    private static List<String> findingsOf(String id) {
        return Database.texts("select kind from finding where incident_id = '" + id + "'");
    }
}
