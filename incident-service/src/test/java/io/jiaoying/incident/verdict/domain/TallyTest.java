package io.jiaoying.incident.verdict.domain;

import static io.jiaoying.incident.clock.domain.ClockState.MET;
import static io.jiaoying.incident.clock.domain.ClockState.MET_LATE;
import static io.jiaoying.incident.clock.domain.ClockState.MISSED;
import static io.jiaoying.incident.clock.domain.ClockState.OVERDUE;
import static io.jiaoying.incident.clock.domain.ClockState.RUNNING;
import static io.jiaoying.incident.clock.domain.ClockState.SUPERSEDED;
import static io.jiaoying.incident.clock.domain.ClockState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.clock.domain.ClockState;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Obligation ONE_HOUR =
            new Obligation("national", "1", "unit-county-1h", "493号第九条", true, "unit", "county", "any", "PT1H");
    private static final Obligation THIRTY_MINUTES = new Obligation(
            "national", "1", "county-province-30min", "应急管理部", true, "county", "province", "phone", "PT30M");

    @Test
    void the_rate_is_what_was_met_of_what_was_due() {
        Tally tally = Tally.of(
                List.of(rated(MET, 7), rated(MET_LATE, 1), rated(MISSED, 1), rated(OVERDUE, 2), rated(RUNNING, 5)));

        assertThat(tally.due()).isEqualTo(11);
        assertThat(tally.clocks()).isEqualTo(16);
        assertThat(tally.rate()).contains(new BigDecimal("0.6364"));
    }

    @Test
    void what_is_not_due_has_no_rate() {
        Tally tally = Tally.of(List.of(rated(RUNNING, 5), rated(WAITING, 2), rated(SUPERSEDED, 1)));

        assertThat(tally.due()).isZero();
        assertThat(tally.rate()).isEmpty();
    }

    @Test
    void only_legal_limits_in_earnest_are_rated() {
        assertThat(Standing.of(true, true, false)).isEqualTo(Standing.RATED);
        assertThat(Standing.of(false, true, false)).isEqualTo(Standing.UNRATED);
        assertThat(Standing.of(true, false, false)).isEqualTo(Standing.UNRATED);
        assertThat(Standing.of(true, true, true)).isEqualTo(Standing.EXERCISE);
        assertThat(Standing.of(false, true, true)).isEqualTo(Standing.EXERCISE);
    }

    @Test
    void a_section_adds_up_by_area_by_rule_and_by_both() {
        Section section = Section.of(
                Standing.RATED,
                List.of(
                        count("610725101", ONE_HOUR, MET, 3),
                        count("610725101", THIRTY_MINUTES, MET_LATE, 1),
                        count("610725102", ONE_HOUR, MISSED, 1),
                        new ClockCount(Standing.EXERCISE, "610725102", ONE_HOUR, MET, 9)));

        assertThat(section.total().clocks()).isEqualTo(5);
        assertThat(section.byArea().get("610725101")).isNotNull().satisfies(tally -> assertThat(tally.rate())
                .contains(new BigDecimal("0.7500")));
        assertThat(section.byRule().get(ONE_HOUR)).isNotNull().satisfies(tally -> assertThat(tally.rate())
                .contains(new BigDecimal("0.7500")));
        assertThat(section.lines())
                .extracting(Section.Line::area)
                .containsExactly("610725101", "610725101", "610725102");
        assertThat(section.lines())
                .extracting(line -> line.obligation().ruleId())
                .containsExactly("county-province-30min", "unit-county-1h", "unit-county-1h");
    }

    @Test
    void regions_are_listed_one_level_below_the_one_asked_for() {
        assertThat(Timeliness.digitsBelow("")).isEqualTo(2);
        assertThat(Timeliness.digitsBelow("61")).isEqualTo(4);
        assertThat(Timeliness.digitsBelow("6107")).isEqualTo(6);
        assertThat(Timeliness.digitsBelow("610725")).isEqualTo(9);
        assertThat(Timeliness.digitsBelow("610725101")).isEqualTo(12);
        assertThat(Timeliness.digitsBelow("610725101201")).isEqualTo(12);
    }

    private static ClockCount rated(ClockState state, long clocks) {
        return count("610725101", ONE_HOUR, state, clocks);
    }

    private static ClockCount count(String area, Obligation rule, ClockState state, long clocks) {
        return new ClockCount(Standing.RATED, area, rule, state, clocks);
    }
}
