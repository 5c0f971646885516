package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.a;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.ago;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 补报: what tells a change of people upward, and what does not. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@TestProfile(RulePacksIT.EverythingThatShips.class)
class SupplementIT {
    private static final String SUPPLEMENT = "supplement-30d";
    private static final String TO_PROVINCE = "county-province-30min-phone";
    private final Api county = new Api(TestTokens.countyDuty());

    @Test
    void sending_the_first_report_again_does_not_tell_a_change_and_sending_the_supplement_does() {
        String id = aDeathMoreAfter(Duration.ofDays(10), "supplement");

        transmit(id, carrying(id, 0));
        assertThat(state(id)).isEqualTo("running");
        transmit(id, carrying(id, 1));

        assertThat(state(id)).isEqualTo("met");
        assertThat(verdict(id)).isEqualTo("met");
    }

    @Test
    void a_follow_up_that_carries_the_new_figures_tells_them() {
        String id = aDeathMoreAfter(Duration.ofDays(10), "follow-up");

        transmit(id, upward("county", "city", "written"));

        assertThat(state(id)).isEqualTo("met");
    }

    @Test
    void a_call_said_to_be_made_before_the_change_was_known_does_not_tell_it() {
        String id = aDeathMoreAfter(Duration.ofDays(20), "supplement");
        ReportBodies claimed = upward("county", "city", "phone")
                .with("sentAt", ago(Duration.ofDays(19)))
                .with("spokenTo", "李值班")
                .with("heardBack", true);

        county.post(INCIDENTS + "/" + id + "/transmissions", claimed)
                .statusCode(201)
                .body("recordedLate", equalTo(true));
        assertThat(state(id)).isEqualTo("running");

        transmit(id, upward("county", "city", "phone"));
        assertThat(state(id)).isEqualTo("met");
    }

    @Test
    void a_supplement_owed_past_its_limit_still_gets_its_verdict_after_closure() {
        String id = aDeathMoreAfter(Duration.ofDays(30).minusSeconds(8), "supplement");
        close(id);
        await().atMost(Duration.ofSeconds(30)).until(() -> state(id).equals("overdue"));

        transmit(id, carrying(id, 1));

        assertThat(state(id)).isEqualTo("met-late");
        assertThat(verdict(id)).isEqualTo("met-late");
    }

    @Test
    void what_nobody_reported_while_the_closed_incident_was_live_is_missed() {
        String id = aDeathMoreAfter(Duration.ofDays(30).minusSeconds(8), "supplement");
        close(id);
        await().atMost(Duration.ofSeconds(30)).until(() -> state(id).equals("overdue"));
        assertThat(verdict(id)).isEmpty();

        endLiveTime(id);

        await().atMost(Duration.ofSeconds(30)).until(() -> state(id).equals("missed"));
        assertThat(verdict(id)).isEqualTo("missed");
        assertThat(county.timelineKinds(id)).contains("clock-missed");
    }

    @Test
    void what_still_runs_when_the_live_time_ends_is_waited_for_and_a_report_begins_that_time_anew() {
        String id = aDeathMoreAfter(Duration.ofDays(10), "supplement");
        close(id);
        String limit = Database.texts(
                        "select due_at from clock where incident_id = '" + id + "' and rule_id = '" + SUPPLEMENT + "'")
                .get(0);

        endLiveTime(id);

        await().atMost(Duration.ofSeconds(30)).until(() -> Database.texts(
                        "select due_at - interval '1 millisecond' from deadline where key = 'incident-live:" + id
                                + "' and state = 'open'")
                .equals(List.of(limit)));
        assertThat(state(id)).isEqualTo("running");
        transmit(id, carrying(id, 1));
        assertThat(Database.texts("select 1 from deadline where key = 'incident-live:" + id
                        + "' and due_at > now() + interval '29 days'"))
                .hasSize(1);
    }

    private static void endLiveTime(String incident) {
        assertThat(Database.update("update deadline set due_at = now(), attempt_at = now() where key = 'incident-live:"
                        + incident + "' and state = 'open'"))
                .isEqualTo(1);
    }

    @Test
    void a_grade_raised_after_closure_is_owed_and_judged_and_asks_for_no_progress() {
        String id = county.report(aHazmatAccident().withDead(1));
        close(id);
        county.add(id, a("supplement").withDead(10));
        assertThat(county.clocks(id).get(TO_PROVINCE)).containsEntry("state", "running");
        assertThat(county.clocks(id)).doesNotContainKey("follow-up-twice-daily");

        transmit(id, upward("county", "province", "phone"));

        assertThat(county.clocks(id).get(TO_PROVINCE)).containsEntry("state", "met");
        assertThat(verdict(id, TO_PROVINCE)).isEqualTo("met");
    }

    private void close(String id) {
        county.add(id, a("final").with("summary", "处置结束"));
        new Api(TestTokens.countyLeader())
                .post(INCIDENTS + "/" + id + "/closure", Map.of())
                .statusCode(200);
    }

    private String aDeathMoreAfter(Duration time, String kind) {
        String id = county.report(aHazmatAccident().occurred(time).known(time).withDead(1));
        county.add(id, a(kind).withDead(2));
        assertThat(state(id)).isEqualTo("running");
        return id;
    }

    private ReportBodies carrying(String id, int report) {
        String reportId = county.get(INCIDENTS + "/" + id).extract().path("reports[" + report + "].id");
        return upward("county", "city", "written").with("reportId", reportId);
    }

    private void transmit(String id, ReportBodies upward) {
        county.post(INCIDENTS + "/" + id + "/transmissions", upward).statusCode(201);
    }

    private Object state(String id) {
        return county.clocks(id).get(SUPPLEMENT).get("state");
    }

    private static String verdict(String id) {
        return verdict(id, SUPPLEMENT);
    }

    private static String verdict(String id, String rule) {
        return String.join(
                " ",
                Database.texts(
                        "select verdict from verdict where incident_id = '" + id + "' and rule_id = '" + rule + "'"));
    }
}
