package io.jiaoying.incident.clock.domain;

import static io.jiaoying.incident.clock.domain.ClockFixtures.DUE;
import static io.jiaoying.incident.clock.domain.ClockFixtures.aClock;
import static io.jiaoying.incident.clock.domain.ClockFixtures.aRule;
import static io.jiaoying.incident.domain.Reports.KNOWN;
import static io.jiaoying.incident.domain.Reports.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockTest {
    @Test
    void a_clock_counts_from_the_moment_its_rule_names() {
        Clock clock = aClock(aRule(ClockStart.KNOWN, Duration.ofHours(1)), RECEIVED);

        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.startsAt()).isEqualTo(KNOWN);
        assertThat(clock.dueAt()).isEqualTo(KNOWN.plus(Duration.ofHours(1)));
    }

    @Test
    void the_exact_instant_of_the_limit_is_in_time_and_a_millisecond_later_is_late() {
        Clock clock = aClock(aRule(ClockStart.KNOWN, Duration.ofHours(1)), RECEIVED);

        assertThat(clock.satisfiedAt(DUE).state()).isEqualTo(ClockState.MET);
        assertThat(clock.satisfiedAt(DUE.plusMillis(1)).state()).isEqualTo(ClockState.MET_LATE);
    }

    @Test
    void a_clock_whose_limit_passed_before_it_was_born_is_overdue_and_seen_late() {
        Clock clock = aClock(aRule(ClockStart.KNOWN, Duration.ofHours(1)), DUE.plusMillis(1));

        assertThat(clock.state()).isEqualTo(ClockState.OVERDUE);
        assertThat(clock.seenLateAt()).isEqualTo(DUE.plusMillis(1));
    }

    @Test
    void a_clock_born_at_its_very_limit_still_runs() {
        assertThat(aClock(aRule(ClockStart.KNOWN, Duration.ofHours(1)), DUE).state())
                .isEqualTo(ClockState.RUNNING);
    }

    @Test
    void immediately_has_no_limit_to_miss() {
        Clock clock = aClock(aRule(ClockStart.OCCURRED, null), RECEIVED);

        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.dueAt()).isNull();
        assertThat(clock.satisfiedAt(DUE.plus(Duration.ofDays(9))).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void a_clock_of_the_previous_hop_waits_for_it() {
        Clock clock = aClock(aRule(ClockStart.PREVIOUS_HOP, Duration.ofHours(2)), RECEIVED);

        assertThat(clock.state()).isEqualTo(ClockState.WAITING);
        assertThat(clock.waitsForReportTo("unit")).isTrue();
        assertThat(clock.startedAt(RECEIVED, RECEIVED).dueAt()).isEqualTo(RECEIVED.plus(Duration.ofHours(2)));
    }

    @Test
    void a_report_satisfies_a_clock_of_its_hop_and_mode_only() {
        Clock clock = aClock(aRule(ClockStart.KNOWN, Duration.ofHours(1), Mode.PHONE), RECEIVED);

        assertThat(clock.asksFor("unit", "county", Mode.PHONE, DUE)).isTrue();
        assertThat(clock.asksFor("unit", "county", Mode.WRITTEN, DUE)).isFalse();
        assertThat(clock.asksFor("county", "province", Mode.PHONE, DUE)).isFalse();
        assertThat(Mode.ANY.isSatisfiedBy(Mode.WRITTEN)).isTrue();
        assertThat(Mode.ANY.isSatisfiedBy(Mode.PHONE)).isTrue();
    }

    @Test
    void what_was_met_can_not_be_missed() {
        Clock met =
                aClock(aRule(ClockStart.KNOWN, Duration.ofHours(1)), RECEIVED).satisfiedAt(DUE);

        assertThat(met.asksFor("unit", "county", Mode.PHONE, DUE)).isFalse();
        assertThatThrownBy(met::missed).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_earlier_instant_counts_only_for_a_call_whose_listener_is_named_and_read_it_back() {
        var earlier = RECEIVED.minusSeconds(60);

        assertThat(Spoken.when(Mode.PHONE, earlier, true, true, RECEIVED)).isEqualTo(new Spoken(earlier, true));
        assertThat(Spoken.when(Mode.PHONE, earlier, false, true, RECEIVED)).isEqualTo(new Spoken(RECEIVED, false));
        assertThat(Spoken.when(Mode.PHONE, earlier, true, false, RECEIVED)).isEqualTo(new Spoken(RECEIVED, false));
        assertThat(Spoken.when(Mode.WRITTEN, earlier, true, true, RECEIVED)).isEqualTo(new Spoken(RECEIVED, false));
        assertThat(Spoken.when(Mode.PHONE, RECEIVED.plusSeconds(9), true, true, RECEIVED))
                .isEqualTo(new Spoken(RECEIVED, false));
    }
}
