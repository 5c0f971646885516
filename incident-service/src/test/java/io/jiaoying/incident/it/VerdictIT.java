package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.a;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.ago;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class VerdictIT {
    private static final String TO_COUNTY = "unit-county-1h";
    private static final String TO_PROVINCE = "county-province-30min-phone";
    private final Api county = new Api(TestTokens.countyDuty());
    private final Api leader = new Api(TestTokens.countyLeader());

    @Test
    void a_report_in_time_is_met_and_names_the_transmission() {
        String id = county.report(aHazmatAccident());

        String sent = transmit(id, upward("unit", "county", "written"));

        assertThat(verdict(id, TO_COUNTY)).containsExactly("met " + sent + " null");
    }

    @Test
    void a_report_after_the_limit_is_met_late_by_so_many_milliseconds() {
        String id = county.report(aHazmatAccident()
                .occurred(Duration.ofMinutes(40))
                .known(Duration.ofMinutes(39))
                .withDead(10));

        String sent = transmit(id, upward("county", "province", "phone"));

        assertThat(verdict(id, TO_PROVINCE)).singleElement().satisfies(line -> {
            assertThat(line).startsWith("met-late " + sent + " ");
            assertThat(Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                    .isBetween(
                            Duration.ofMinutes(10).toMillis(),
                            Duration.ofMinutes(12).toMillis());
        });
    }

    @Test
    void an_overdue_clock_has_no_verdict_yet_and_a_call_spoken_in_time_may_still_meet_it() {
        String id = county.report(aHazmatAccident()
                .occurred(Duration.ofMinutes(40))
                .known(Duration.ofMinutes(39))
                .withDead(10));
        assertThat(county.clocks(id).get(TO_PROVINCE)).containsEntry("state", "overdue");
        assertThat(verdict(id, TO_PROVINCE)).isEmpty();

        String sent = transmit(
                id,
                upward("county", "province", "phone")
                        .with("sentAt", ago(Duration.ofMinutes(20)))
                        .with("spokenTo", "李值班")
                        .with("heardBack", true));

        assertThat(verdict(id, TO_PROVINCE)).containsExactly("met " + sent + " null");
    }

    @Test
    void closure_makes_what_was_never_reported_missed_and_unverified_rules_get_no_verdict() {
        String id = county.report(aHazmatAccident().tagged("demo.seconds"));
        county.add(id, a("final"));

        leader.post(INCIDENTS + "/" + id + "/closure", Map.of()).statusCode(200);

        assertThat(Database.texts("select rule_id || ' ' || verdict from verdict where incident_id = '" + id + "'"))
                .containsExactly(TO_COUNTY + " missed");
    }

    @Test
    void the_ledger_of_an_incident_can_be_read() {
        String id = county.report(aHazmatAccident());
        String ledger = INCIDENTS + "/" + id + "/verdicts";
        county.get(ledger).statusCode(200).body("items", empty());

        String sent = transmit(id, upward("unit", "county", "written"));

        county.get(ledger)
                .body("items.ruleId", contains(TO_COUNTY))
                .body("items[0].verdict", equalTo("met"))
                .body("items[0].transmissionId", equalTo(sent))
                .body("items[0].dueAt", equalTo(county.clocks(id).get(TO_COUNTY).get("dueAt")));
        new Api(TestTokens.otherCountyDuty()).get(ledger).statusCode(403);
    }

    @Test
    void the_ledger_says_exactly_what_the_clocks_say() {
        String met = county.report(aHazmatAccident());
        transmit(met, upward("unit", "county", "phone"));
        String missed = county.report(aHazmatAccident().withDead(10));
        county.add(missed, a("final"));
        leader.post(INCIDENTS + "/" + missed + "/closure", Map.of()).statusCode(200);

        List<String> clocks = Database.texts("""
                select concat_ws('|', id, incident_id, region, exercise, pack_id, pack_version, rule_id, basis, from_level,
                                 to_level, mode, started_by, starts_at, due_at, state, satisfied_at)
                from clock where legal and due_at is not null and state in ('met', 'met-late', 'missed') order by id""");
        List<String> ledger = Database.texts("""
                select concat_ws('|', clock_id, incident_id, region, exercise, pack_id, pack_version, rule_id, basis,
                                 from_level, to_level, mode, started_by, starts_at, due_at, verdict, satisfied_at)
                from verdict order by clock_id""");

        assertThat(clocks).hasSizeGreaterThanOrEqualTo(3);
        assertThat(ledger).isEqualTo(clocks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update verdict set verdict = 'met', satisfied_at = due_at, lateness_millis = null where clock_id = '%s'",
                "update verdict set due_at = due_at + interval '1 hour' where clock_id = '%s'",
                "delete from verdict where clock_id = '%s'",
                "update clock set due_at = due_at + interval '1 hour' where id = '%s'",
                "update clock set state = 'superseded', satisfied_at = null where id = '%s'",
                "update clock set legal = false where id = '%s'",
                "delete from clock where id = '%s'",
                "truncate verdict",
            })
    void nobody_changes_a_verdict_or_the_clock_that_got_it(String sql) {
        String id = county.report(aHazmatAccident());
        transmit(id, upward("unit", "county", "phone"));
        String clock = (String) county.clocks(id).get(TO_COUNTY).get("id");

        assertThatThrownBy(() -> Database.run(sql.formatted(clock)))
                .rootCause()
                .hasMessageContaining("a verdict stands as it was given");
        assertThat(verdict(id, TO_COUNTY)).singleElement().asString().startsWith("met ");
    }

    private String transmit(String id, ReportBodies upward) {
        return county.post(INCIDENTS + "/" + id + "/transmissions", upward)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> verdict(String incident, String rule) {
        return Database.texts("select verdict || ' ' || coalesce(transmission_id::text, 'none') || ' '"
                + " || coalesce(lateness_millis::text, 'null') from verdict where incident_id = '" + incident
                + "' and rule_id = '" + rule + "'");
    }
}
