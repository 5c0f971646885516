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
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An accident in 东莞, whose townships stand directly below the city. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@TestProfile(RulePacksIT.EverythingThatShips.class)
class NoCountyIT {
    private static final String DONGCHENG = "441900003";
    private final Api city = new Api(TestTokens.person("dongguan-leader", "4419", Role.DUTY_OFFICER, Role.DUTY_LEADER)
            .token());

    @Test
    void what_was_told_to_the_county_the_city_was_told_and_it_gives_the_receipt() {
        String id = city.report(inDongcheng());

        String sent = city.post(INCIDENTS + "/" + id + "/transmissions", upward("unit", "county", "phone"))
                .statusCode(201)
                .body("to", equalTo("city"))
                .extract()
                .path("id");
        city.post(INCIDENTS + "/" + id + "/transmissions", upward("county", "city", "written"))
                .statusCode(400)
                .body("violations.field", hasItem("from"));

        city.post("/api/v1/transmissions/" + sent + "/receipt", Map.of()).statusCode(200);
        assertThat(city.clocks(id).get("unit-county-1h"))
                .containsEntry("to", "city")
                .containsEntry("state", "met");
        assertThat(city.timelineKinds(id)).doesNotContain("level-skipped");
    }

    @Test
    void an_ordinary_accident_ends_at_the_city_and_nothing_is_missed() {
        String id = city.report(inDongcheng());
        send(id, "unit", "city", "phone");
        send(id, "unit", "sector-regulator", "phone");
        send(id, "city", "same-level-government", "written");
        city.add(id, a("final").with("summary", "处置结束"));
        city.post(INCIDENTS + "/" + id + "/closure", Map.of()).statusCode(200);

        assertThat(city.clocks(id).values())
                .filteredOn(clock -> Boolean.TRUE.equals(clock.get("legal")))
                .isNotEmpty()
                .allSatisfy(clock -> assertThat(clock).containsEntry("state", "met"));
    }

    private static ReportBodies inDongcheng() {
        return aHazmatAccident()
                .with("place", Map.of("region", DONGCHENG, "text", "化工厂一车间"))
                .withDead(1);
    }

    private void send(String id, String from, String to, String mode) {
        city.post(INCIDENTS + "/" + id + "/transmissions", upward(from, to, mode))
                .statusCode(201);
    }
}
