package io.jiaoying.incident.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.clock.domain.Circumstances;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.ClockRoles;
import io.jiaoying.incident.clock.domain.ClockState;
import io.jiaoying.incident.clock.domain.Mode;
import io.jiaoying.incident.clock.domain.Obligations;
import io.jiaoying.incident.clock.domain.RuleBook;
import io.jiaoying.incident.clock.domain.RulePacks;
import io.jiaoying.incident.domain.Reports;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How the obligations of one incident grow while reports come in. */
class ObligationsTest extends AGrowingAccident {
    @Test
    void a_grade_raised_at_minute_20_leaves_ten_of_the_thirty_minutes() {
        report(null, minute(6));
        report(10, minute(20));

        Clock toProvince = clock("county-province-30min-phone");
        assertThat(toProvince.startsAt()).isEqualTo(OCCURRED);
        assertThat(toProvince.dueAt()).isEqualTo(minute(30));
        assertThat(toProvince.state()).isEqualTo(ClockState.RUNNING);
        assertThat(toProvince.legal()).isTrue();
    }

    @Test
    void a_grade_raised_after_the_limit_gives_a_clock_late_at_birth() {
        report(null, minute(6));
        report(10, minute(31));

        Clock toProvince = clock("county-province-30min-phone");
        assertThat(toProvince.state()).isEqualTo(ClockState.OVERDUE);
        assertThat(toProvince.seenLateAt()).isEqualTo(minute(31));
    }

    @Test
    void a_later_report_restarts_no_clock_and_a_changed_rule_does_not_forget_elapsed_time() {
        report(1, minute(6));
        List<Clock> before = List.copyOf(clocks);
        report(3, minute(50));

        assertThat(clocks).containsAll(before);
        assertThat(clock("unit-province-1h-21").startsAt()).isEqualTo(Reports.KNOWN);
        assertThat(clock("county-province-1h-phone").dueAt()).isEqualTo(Reports.RECEIVED.plus(Duration.ofHours(1)));
    }

    @Test
    void a_correction_downward_takes_nothing_back() {
        report(10, minute(6));
        List<Clock> before = List.copyOf(clocks);
        report(1, minute(20));

        assertThat(clocks).containsAll(before);
    }

    @Test
    void unknown_casualties_start_the_clocks_of_the_lowest_grade() {
        report(null, minute(6));

        assertThat(clocks).extracting(Clock::ruleId).contains("unit-county-1h", "county-city-2h");
        assertThat(clocks).extracting(Clock::ruleId).doesNotContain("city-province-2h");
    }

    @Test
    void the_reporters_own_message_does_not_do_what_its_receiver_owes() {
        report(10, minute(6));

        assertThat(clocks.stream().filter(clock -> clock.asksFor("unit", "county", Mode.PHONE, minute(7))))
                .isNotEmpty()
                .allMatch(clock -> clock.from().equals("unit"));
        assertThat(clock("county-city-2h").asksFor("unit", "county", Mode.PHONE, minute(7)))
                .isFalse();
    }

    @Test
    void a_later_version_moves_no_running_clock() {
        report(10, minute(6));
        Map<String, Object> second = new LinkedHashMap<>(Packs.data("cn-thirty-minutes-1"));
        second.put("version", "2");
        second.put("effectiveFrom", "2026-07-04T12:10:00+08:00");
        Packs.rule(second, 0).put("limit", "PT10M");
        List<Clock> before = List.copyOf(clocks);
        RulePacks withTheNext = new RulePacks(
                java.util.stream.Stream.concat(packs.all().stream(), java.util.stream.Stream.of(Packs.read(second)))
                        .toList());

        RuleBook still =
                withTheNext.bookOf(book.packs().stream().map(pack -> pack.key()).toList(), VILLAGE);
        List<Clock> born = new Obligations(still, circumstances(10, List.of(), minute(20)), moments(), minute(20))
                .arising(INCIDENT, clocks, UUID::randomUUID);

        assertThat(born).isEmpty();
        assertThat(clocks).isEqualTo(before);
    }

    @Test
    void the_regions_rule_runs_the_operation_and_the_laxer_national_one_stays_as_the_ceiling() {
        RuleBook shandong = packs.bookFor(OCCURRED, "370102");
        Circumstances facts = circumstances(null, List.of(), minute(6));
        List<Clock> born =
                new Obligations(shandong, facts, moments(), minute(6)).arising(INCIDENT, List.of(), UUID::randomUUID);
        Clock national = of(born, "unit-county-1h");
        Clock provincial = of(born, "shandong-unit-1h");

        assertThat(ClockRoles.runsTheOperation(provincial, born)).isTrue();
        assertThat(ClockRoles.runsTheOperation(national, born)).isFalse();
        assertThat(ClockRoles.runsTheOperation(of(born, "county-city-2h"), born))
                .isTrue();
    }
}
