package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.aMinimumReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.jiaoying.access.Role;
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
class MergingIT {
    private final Api county = new Api(TestTokens.countyDuty());
    private final Api neighbour = new Api(
            TestTokens.person("ningqiang-duty", "610726", Role.DUTY_OFFICER).token());

    private static Map<String, Object> at(double longitude, double latitude) {
        return Map.of("region", "610725101201", "text", "化工厂", "longitude", longitude, "latitude", latitude);
    }

    private static Map<String, Object> merging(String merged) {
        return Map.of("mergedId", merged, "reason", "同一厂区，两名群众先后来电");
    }

    @Test
    void a_second_report_near_in_place_and_time_is_offered_and_a_far_one_is_not() {
        String first = county.report(aHazmatAccident().with("place", at(105.10, 33.90)));
        String second =
                county.report(aHazmatAccident().with("eventType", "fire").with("place", at(105.11, 33.90)));
        String far = county.report(aHazmatAccident().with("place", at(105.60, 33.90)));
        String old = county.report(aHazmatAccident()
                .with("place", at(105.10, 33.90))
                .occurred(Duration.ofHours(5))
                .known(Duration.ofHours(4)));

        county.get(INCIDENTS + "/" + first + "/related")
                .statusCode(200)
                .body("mergedInto", nullValue())
                .body("offers.id", hasItem(second))
                .body("offers.id", not(hasItem(far)))
                .body("offers.id", not(hasItem(old)))
                .body("offers.find { it.id == '" + second + "' }.metresApart", lessThan(1000))
                .body(
                        "offers.find { it.id == '" + second + "' }.reasons",
                        containsInAnyOrder("near", "same-time", "same-type"));
        county.get(INCIDENTS + "/" + first + "/related?withinMetres=100000").statusCode(400);
        county.get(INCIDENTS + "/" + first + "/related?withinMetres=50000&withinMinutes=600")
                .body("offers.id", hasItem(far))
                .body("offers.id", hasItem(old));
        neighbour.get(INCIDENTS + "/" + first + "/related").statusCode(403);
    }

    @Test
    void merging_keeps_both_histories_and_the_merged_ones_clocks_go_on() {
        String first = county.report(aHazmatAccident());
        String second = county.report(aHazmatAccident());
        var running = county.clocks(second);
        assertThat(running).isNotEmpty();

        county.post(INCIDENTS + "/" + first + "/merge", merging(second))
                .statusCode(201)
                .body("incidentId", equalTo(first))
                .body("mergedId", equalTo(second))
                .body("metresApart", equalTo(0));

        county.get(INCIDENTS + "/" + second + "/related").body("mergedInto", equalTo(first));
        county.get(INCIDENTS + "/" + first + "/related")
                .body("merges.mergedId", contains(second))
                .body("offers.id", not(hasItem(second)));
        assertThat(county.timelineKinds(first)).contains("incident-merged");
        assertThat(county.timelineKinds(second)).contains("incident-reported", "merged-into");
        assertThat(county.clocks(second).keySet()).isEqualTo(running.keySet());
        assertThat(county.clocks(second)).allSatisfy((rule, clock) -> assertThat(clock.get("state"))
                .isEqualTo(running.get(rule).get("state")));
        county.get(INCIDENTS + "/" + second).body("state", equalTo("open")).body("reports.size()", equalTo(1));
        county.add(second, ReportBodies.a("follow-up").with("summary", "火势已控制"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Topic.typesOf(Topics.INCIDENT, first))
                .contains("incident.merged.v1"));
    }

    @Test
    void what_is_merged_stays_merged_and_nothing_is_merged_with_itself_or_with_an_exercise() {
        String first = county.report(aHazmatAccident());
        String second = county.report(aHazmatAccident());
        String third = county.report(aHazmatAccident());
        String drill = county.report(aMinimumReport().with("exercise", true));
        county.post(INCIDENTS + "/" + first + "/merge", merging(second)).statusCode(201);

        county.post(INCIDENTS + "/" + third + "/merge", merging(second))
                .statusCode(409)
                .body("type", equalTo("/problems/already-merged"));
        county.post(INCIDENTS + "/" + second + "/merge", merging(third))
                .statusCode(409)
                .body("type", equalTo("/problems/target-is-merged"));
        county.post(INCIDENTS + "/" + first + "/merge", merging(first)).statusCode(400);
        county.post(INCIDENTS + "/" + first + "/merge", merging(drill)).statusCode(422);
        county.post(INCIDENTS + "/" + first + "/merge", Map.of("mergedId", third))
                .statusCode(400)
                .body("violations.field", hasItem("reason"));
        county.post(INCIDENTS + "/" + first + "/merge", merging("00000000-0000-4000-8000-000000000000"))
                .statusCode(404);
        neighbour.post(INCIDENTS + "/" + first + "/merge", merging(third)).statusCode(403);
    }

    @Test
    void a_merge_is_undone_and_both_histories_say_so() {
        String first = county.report(aHazmatAccident());
        String second = county.report(aHazmatAccident());
        county.post(INCIDENTS + "/" + first + "/merge", merging(second)).statusCode(201);
        neighbour
                .post(INCIDENTS + "/" + first + "/merge/undoing", merging(second))
                .statusCode(403);
        county.post(INCIDENTS + "/" + second + "/merge/undoing", merging(first))
                .statusCode(409)
                .body("type", equalTo("/problems/not-merged"));

        county.post(INCIDENTS + "/" + first + "/merge/undoing", Map.of("mergedId", second, "reason", "相邻的两家厂"))
                .statusCode(200)
                .body("reason", equalTo("同一厂区，两名群众先后来电"))
                .body("undone.reason", equalTo("相邻的两家厂"));

        county.post(INCIDENTS + "/" + first + "/merge/undoing", merging(second)).statusCode(409);
        county.get(INCIDENTS + "/" + second + "/related")
                .body("mergedInto", nullValue())
                .body("merges.size()", equalTo(1))
                .body("merges[0].undone.reason", equalTo("相邻的两家厂"))
                .body("offers.id", hasItem(first));
        assertThat(county.timelineKinds(first)).contains("incident-merged", "merge-undone");
        assertThat(county.timelineKinds(second)).contains("incident-reported", "merged-into", "merged-into-undone");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Topic.typesOf(Topics.INCIDENT, first))
                .contains("incident.merge-undone.v1"));
    }

    @Test
    void what_was_undone_may_be_merged_again_and_the_first_merge_stays_in_the_list() {
        String first = county.report(aHazmatAccident());
        String second = county.report(aHazmatAccident());
        String third = county.report(aHazmatAccident());
        county.post(INCIDENTS + "/" + first + "/merge", merging(second)).statusCode(201);
        county.post(INCIDENTS + "/" + first + "/merge/undoing", merging(second)).statusCode(200);

        county.post(INCIDENTS + "/" + third + "/merge", merging(second)).statusCode(201);
        county.post(INCIDENTS + "/" + first + "/merge", merging(second)).statusCode(409);
        county.get(INCIDENTS + "/" + second + "/related")
                .body("mergedInto", equalTo(third))
                .body("merges.incidentId", contains(first, third));
    }
}
