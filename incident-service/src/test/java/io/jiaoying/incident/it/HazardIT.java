package io.jiaoying.incident.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.Topics;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class HazardIT {
    private static final String HAZARDS = "/api/v1/hazards";
    private static final String COUNTY = "610728";

    private final Api desk =
            new Api(TestTokens.person("zhenba-duty", COUNTY, Role.DUTY_OFFICER).token());
    private final Api reporter =
            new Api(TestTokens.person("zhenba-grid", COUNTY, Role.REPORTER).token());
    private final Api neighbour = new Api(
            TestTokens.person("ningqiang-duty", "610726", Role.DUTY_OFFICER).token());

    private static Map<String, Object> aDam() {
        Map<String, Object> dam = new LinkedHashMap<>();
        dam.put("kind", "river-reservoir");
        dam.put("level", "major");
        dam.put("title", "王家河淤地坝溢洪道破损");
        dam.put("unit", "镇巴县水利局");
        dam.put("place", Map.of("region", COUNTY, "longitude", 107.89, "latitude", 32.54));
        return dam;
    }

    private String recorded() {
        return reporter.post(HAZARDS, aDam())
                .statusCode(201)
                .header("Location", startsWith(HAZARDS))
                .body("state", equalTo("discovered"))
                .extract()
                .path("id");
    }

    @Test
    void a_hazard_goes_through_its_loop_and_each_step_stays() {
        String id = recorded();
        for (String state : List.of("confirmed", "controlled", "rectified", "controlled", "rectified", "closed")) {
            desk.post(HAZARDS + "/" + id + "/steps", Map.of("state", state, "note", "现场核查"))
                    .statusCode(200)
                    .body("state", equalTo(state));
        }
        desk.get(HAZARDS + "/" + id)
                .body("unit", equalTo("镇巴县水利局"))
                .body(
                        "steps.state",
                        contains(
                                "discovered",
                                "confirmed",
                                "controlled",
                                "rectified",
                                "controlled",
                                "rectified",
                                "closed"))
                .body("steps[1].note", equalTo("现场核查"))
                .body("steps[1].by", startsWith("person:"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(Topic.typesOf(Topics.HAZARD, id)).hasSize(7).containsOnly("hazard.recorded.v1"));
    }

    @Test
    void a_step_that_is_not_next_is_refused() {
        String id = recorded();
        desk.post(HAZARDS + "/" + id + "/steps", Map.of("state", "rectified"))
                .statusCode(409)
                .body("type", equalTo("/problems/hazard-step-not-next"));
        desk.post(HAZARDS + "/" + id + "/steps", Map.of("state", "forgotten"))
                .statusCode(400)
                .body("violations.field", hasItem("state"));
    }

    @Test
    void what_is_wrong_with_one_is_named_by_field() {
        Map<String, Object> wrong = aDam();
        wrong.put("kind", "volcano");
        reporter.post(HAZARDS, wrong).statusCode(400).body("violations.field", hasItem("kind"));
        wrong = aDam();
        wrong.put("place", Map.of("region", COUNTY, "longitude", 107.89));
        reporter.post(HAZARDS, wrong).statusCode(400).body("violations.field", hasItem("place.latitude"));
        wrong.put("place", Map.of("region", "999999", "latitude", 120));
        reporter.post(HAZARDS, wrong)
                .statusCode(400)
                .body("violations.field", hasItems("place.region", "place.latitude"));
    }

    @Test
    void lists_show_ones_own_region_and_can_be_narrowed() {
        String id = recorded();
        desk.get(HAZARDS + "?level=major&kind=river-reservoir&state=discovered&limit=500")
                .statusCode(200)
                .body("items.id", hasItem(id));
        desk.get(HAZARDS + "?level=general&limit=500").body("items.id", not(hasItem(id)));
        neighbour.get(HAZARDS + "?limit=500").statusCode(200).body("items.id", not(hasItem(id)));
        neighbour.get(HAZARDS + "?region=" + COUNTY).statusCode(403);
        neighbour.get(HAZARDS + "/" + id).statusCode(403);
        neighbour
                .post(HAZARDS + "/" + id + "/steps", Map.of("state", "confirmed"))
                .statusCode(403);
        neighbour.post(HAZARDS, aDam()).statusCode(403);
        desk.get(HAZARDS + "?kind=volcano").statusCode(400);
    }
}
