package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.a;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.events.EventJson;
import io.jiaoying.events.Topics;
import io.jiaoying.events.incident.ClockRemindedV1;
import io.jiaoying.incident.application.TurnClocksOverdue;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Transactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class ReminderIT {
    private static final String TO_COUNTY = "unit-county-1h";
    private static final String IN_SECONDS = "demo-county-province-5s-phone";
    private static final Duration SOON = Duration.ofSeconds(20);
    private final Api county = new Api(TestTokens.countyDuty());
    private final Api leader = new Api(TestTokens.countyLeader());

    @Inject
    TurnClocksOverdue looks;

    @Inject
    Transactions transactions;

    @Test
    void a_clock_is_reminded_of_at_50_80_and_100_percent_and_then_never_again() {
        String id = county.report(aHazmatAccident().tagged("demo.seconds"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(reminders(id, IN_SECONDS)).hasSize(3));

        List<ClockRemindedV1> given = reminders(id, IN_SECONDS);
        assertThat(given).extracting(ClockRemindedV1::percent).containsExactly(50, 80, 100);
        assertThat(given).extracting(ClockRemindedV1::number).containsExactly(1, 2, 3);
        assertThat(given.get(2).audience()).containsExactly("duty-post", "duty-leader", "level-above");
        assertThat(given).allMatch(one -> !one.legal() && one.title().contains("危险化学品事故"));
        assertThat(county.timelineKinds(id))
                .containsSubsequence("clock-reminded", "clock-reminded", "clock-overdue", "clock-reminded");
        assertThat(open(id, IN_SECONDS)).isZero();
        String clock = (String) county.clocks(id).get(IN_SECONDS).get("id");
        county.get("/api/v1/clocks/" + clock + "/reminders")
                .statusCode(200)
                .body("items.percent", contains(50, 80, 100))
                .body("items[2].audience", contains("duty-post", "duty-leader", "level-above"));
        new Api(TestTokens.otherCountyDuty())
                .get("/api/v1/clocks/" + clock + "/reminders")
                .statusCode(403);
    }

    @Test
    void a_clock_late_at_birth_is_reminded_of_once_as_late() {
        String id = county.report(
                aHazmatAccident().occurred(Duration.ofMinutes(100)).known(Duration.ofMinutes(90)));

        await().atMost(SOON).untilAsserted(() -> assertThat(reminders(id, TO_COUNTY))
                .extracting(ClockRemindedV1::percent)
                .containsExactly(100));
        assertThat(open(id, TO_COUNTY)).isZero();
    }

    @Test
    void a_reported_clock_is_reminded_of_no_more() {
        String id = county.report(aHazmatAccident());
        transmit(id);

        assertThat(open(id, TO_COUNTY)).isZero();
        look(id, TO_COUNTY, Duration.ofMinutes(45));

        assertThat(Database.texts(given(id, TO_COUNTY))).isEmpty();
        assertThat(county.clocks(id).get(TO_COUNTY)).containsEntry("state", "met");
    }

    @Test
    void work_long_dead_is_not_resurrected_after_an_outage() {
        String id = county.report(aHazmatAccident());
        county.add(id, a("final"));
        leader.post(INCIDENTS + "/" + id + "/closure", Map.of()).statusCode(200);

        look(id, TO_COUNTY, Duration.ofDays(3));

        assertThat(Database.texts(given(id, TO_COUNTY))).isEmpty();
        assertThat(county.clocks(id).get(TO_COUNTY)).containsEntry("state", "missed");
        assertThat(open(id, TO_COUNTY)).isZero();
    }

    @Test
    void after_an_outage_only_the_reminder_that_applies_now_is_given() {
        String id = county.report(aHazmatAccident());

        look(id, TO_COUNTY, Duration.ofMinutes(55));

        await().atMost(SOON).untilAsserted(() -> assertThat(reminders(id, TO_COUNTY))
                .extracting(ClockRemindedV1::percent)
                .containsExactly(80));
        assertThat(open(id, TO_COUNTY)).isEqualTo(1);
    }

    @Test
    void two_replicas_that_look_at_once_remind_once() {
        String id = county.report(aHazmatAccident());
        Map<String, Object> clock = county.clocks(id).get(TO_COUNTY);

        Uni.join()
                .all(onDue(clock, Duration.ofMinutes(35)), onDue(clock, Duration.ofMinutes(35)))
                .andFailFast()
                .await()
                .atMost(SOON);
        look(id, TO_COUNTY, Duration.ofMinutes(36));

        assertThat(Database.texts(given(id, TO_COUNTY))).containsExactly("1");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(reminders(id, TO_COUNTY)).hasSize(1));
    }

    private void transmit(String id) {
        county.post(INCIDENTS + "/" + id + "/transmissions", upward("unit", "county", "phone"))
                .statusCode(201);
    }

    /** The watcher's look at the clock as it would be so long after its start. */
    private void look(String id, String rule, Duration sinceStart) {
        onDue(county.clocks(id).get(rule), sinceStart).await().atMost(SOON);
    }

    private Uni<Void> onDue(Map<String, Object> clock, Duration sinceStart) {
        Instant at =
                OffsetDateTime.parse((String) clock.get("startsAt")).toInstant().plus(sinceStart);
        var due = new DueDeadline("clock:" + clock.get("id"), at, "{}", at, false, Cause.fresh());
        return transactions.inTransaction(tx -> looks.onDue(tx, List.of(due)));
    }

    private static long open(String id, String rule) {
        return Long.parseLong(Database.texts("select count(*) from deadline where state = 'open' and key in"
                        + " (select 'clock:' || id from clock where incident_id = '" + id + "' and rule_id = '" + rule
                        + "')")
                .get(0));
    }

    private static String given(String id, String rule) {
        return "select number from clock_reminder r join clock c on c.id = r.clock_id where c.incident_id = '" + id
                + "' and c.rule_id = '" + rule + "' order by number";
    }

    private static List<ClockRemindedV1> reminders(String id, String rule) {
        return Topic.read(
                        Topics.INCIDENT,
                        record -> id.equals(record.key())
                                && Topic.header(record, "ce_type").equals(ClockRemindedV1.TYPE))
                .stream()
                .map(record -> EventJson.read(ClockRemindedV1.class, record.value()))
                .filter(event -> event.ruleId().equals(rule))
                .toList();
    }
}
