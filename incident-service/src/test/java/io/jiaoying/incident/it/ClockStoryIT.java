package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.a;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.ago;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.Topics;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class ClockStoryIT {
    private static final String TO_COUNTY = "unit-county-1h";
    private static final String TO_PROVINCE = "county-province-30min-phone";
    private static final String IN_SECONDS = "demo-county-province-5s-phone";
    private final Api county = new Api(TestTokens.countyDuty());
    private final Api leader = new Api(TestTokens.countyLeader());

    @Test
    void a_regrade_starts_the_new_grades_clocks_and_restarts_none() {
        String id = county.report(aHazmatAccident());
        Object toCounty = county.clocks(id).get(TO_COUNTY);

        county.add(id, a("follow-up").withDead(3));
        assertThat(county.clocks(id)).containsOnlyKeys(TO_COUNTY);
        county.add(id, a("follow-up").withDead(10));
        Map<String, Map<String, Object>> clocks = county.clocks(id);
        county.add(id, a("follow-up").withDead(11));

        assertThat(clocks).containsOnlyKeys(TO_COUNTY, TO_PROVINCE);
        assertThat(clocks.get(TO_COUNTY)).isEqualTo(toCounty);
        assertThat(clocks.get(TO_PROVINCE))
                .containsEntry("state", "running")
                .containsEntry("startedBy", "occurred")
                .containsEntry("mode", "phone");
        assertThat(limitOf(clocks.get(TO_PROVINCE))).isEqualTo(Duration.ofMinutes(30));
        assertThat(county.clocks(id)).isEqualTo(clocks);
    }

    @Test
    void a_phone_report_in_time_meets_the_clock_and_a_written_one_does_not() {
        String id = county.report(aHazmatAccident().withDead(10));

        transmit(id, upward("county", "province", "written")).body("recordedLate", equalTo(false));
        assertThat(county.clocks(id).get(TO_PROVINCE)).containsEntry("state", "running");
        transmit(id, upward("county", "province", "phone").with("sentAt", ago(Duration.ofMinutes(1))))
                .body("recordedLate", equalTo(false));

        assertThat(county.clocks(id).get(TO_PROVINCE)).containsEntry("state", "met");
        assertThat(county.clocks(id).get(TO_COUNTY)).containsEntry("state", "running");
        await().untilAsserted(() -> assertThat(Topic.typesOf(Topics.INCIDENT, id))
                .containsExactly(
                        "incident.reported.v1",
                        "incident.clock-started.v1",
                        "incident.clock-started.v1",
                        "incident.transmitted.v1",
                        "incident.level-skipped.v1",
                        "incident.transmitted.v1",
                        "incident.clock-met.v1"));
    }

    @Test
    void a_rule_without_a_mode_is_met_either_way() {
        String id = county.report(aHazmatAccident());

        transmit(id, upward("unit", "county", "written"));

        assertThat(county.clocks(id).get(TO_COUNTY)).containsEntry("state", "met");
    }

    @Test
    void a_clock_late_at_birth_is_met_late_by_a_report_made_now() {
        String id =
                county.report(aHazmatAccident().occurred(Duration.ofMinutes(40)).known(Duration.ofMinutes(39)));
        county.add(id, a("follow-up").withDead(10));
        assertThat(county.clocks(id).get(TO_PROVINCE))
                .containsEntry("state", "overdue")
                .hasEntrySatisfying("seenLateAt", seen -> assertThat(seen).isNotNull());

        transmit(id, upward("county", "province", "phone"));

        assertThat(county.clocks(id).get(TO_PROVINCE)).containsEntry("state", "met-late");
        assertThat(county.timelineKinds(id))
                .containsSubsequence("clock-overdue", "incident-transmitted", "clock-met-late");
    }

    @Test
    void a_call_spoken_in_time_and_entered_late_counts_when_its_listener_read_it_back() {
        String id = county.report(aHazmatAccident()
                .occurred(Duration.ofMinutes(40))
                .known(Duration.ofMinutes(39))
                .withDead(10));
        String spokenAt = ago(Duration.ofMinutes(20));

        transmit(
                        id,
                        upward("county", "province", "phone")
                                .with("sentAt", spokenAt)
                                .with("spokenTo", "李值班")
                                .with("heardBack", true))
                .body("recordedLate", equalTo(true))
                .body("spokenTo", equalTo("李**"));

        Map<String, Object> clock = county.clocks(id).get(TO_PROVINCE);
        assertThat(clock).containsEntry("state", "met");
        assertThat(OffsetDateTime.parse((String) clock.get("satisfiedAt")).toInstant())
                .isEqualTo(OffsetDateTime.parse(spokenAt).toInstant());
    }

    @Test
    void a_limit_in_seconds_passes_and_closure_makes_it_missed() {
        String id = county.report(aHazmatAccident().tagged("demo.seconds"));
        assertThat(county.clocks(id).get(IN_SECONDS)).containsEntry("legal", false);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(county.clocks(id).get(IN_SECONDS)).containsEntry("state", "overdue"));
        assertThat(county.clocks(id).get(TO_COUNTY)).containsEntry("state", "running");
        leader.post(INCIDENTS + "/" + id + "/closure", Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/final-report-missing"));
        county.add(id, a("final").with("summary", "处置结束"));
        county.post(INCIDENTS + "/" + id + "/closure", Map.of()).statusCode(403);

        leader.post(INCIDENTS + "/" + id + "/closure", Map.of())
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("closedAt", notNullValue())
                .body("clocks.state", contains("missed", "missed"));

        leader.post(INCIDENTS + "/" + id + "/closure", Map.of()).statusCode(409);
        await().untilAsserted(() -> assertThat(Topic.typesOf(Topics.INCIDENT, id))
                .containsSubsequence(
                        "incident.clock-overdue.v1",
                        "incident.report-added.v1",
                        "incident.closed.v1",
                        "incident.clock-missed.v1",
                        "incident.clock-missed.v1"));
    }

    @Test
    void a_closed_incident_takes_supplements_and_no_follow_ups() {
        String id = county.report(aHazmatAccident());
        county.add(id, a("final"));
        leader.post(INCIDENTS + "/" + id + "/closure", Map.of()).statusCode(200);

        county.add(id, a("supplement").withDead(10));
        county.post(INCIDENTS + "/" + id + "/reports", a("follow-up").withDead(11))
                .statusCode(409)
                .body("type", equalTo("/problems/incident-closed"));

        assertThat(county.clocks(id).get(TO_PROVINCE)).containsEntry("state", "running");
        assertThat(county.clocks(id).get(TO_COUNTY)).containsEntry("state", "missed");
    }

    private ValidatableResponse transmit(String id, ReportBodies upward) {
        return county.post(INCIDENTS + "/" + id + "/transmissions", upward).statusCode(201);
    }

    private static Duration limitOf(Map<String, Object> clock) {
        return Duration.between(OffsetDateTime.parse((String) clock.get("startsAt")), OffsetDateTime.parse((String)
                clock.get("dueAt")));
    }
}
