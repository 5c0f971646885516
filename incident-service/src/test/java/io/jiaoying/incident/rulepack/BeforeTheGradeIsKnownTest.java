package io.jiaoying.incident.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.clock.domain.Circumstances;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.ClockState;
import io.jiaoying.incident.clock.domain.EarlierReports;
import io.jiaoying.incident.clock.domain.Obligations;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What went up, or was owed as a reminder, before the grade was known that makes it law. */
class BeforeTheGradeIsKnownTest extends AGrowingAccident {
    @Test
    void a_sensitive_event_goes_up_as_a_reminder_until_its_grade_makes_that_law() {
        arise(circumstances(null, List.of("place.school"), minute(6)), minute(6));
        assertThat(clock("county-province-30min-phone").legal()).isFalse();
        Clock reminder = clock("county-province-30min-phone");

        Obligations major = owed(circumstances(10, List.of("place.school"), minute(20)), minute(20));
        List<Clock> lawful = major.becomingLaw(clocks);

        assertThat(lawful)
                .filteredOn(clock -> clock.ruleId().equals("county-province-30min-phone"))
                .singleElement()
                .satisfies(clock -> {
                    assertThat(clock.legal()).isTrue();
                    assertThat(clock.dueAt()).isEqualTo(reminder.dueAt());
                    assertThat(clock.id()).isEqualTo(reminder.id());
                });
        assertThat(circumstances(null, List.of("place.school"), minute(6))
                        .verdict()
                        .grade()
                        .wire())
                .isEqualTo("ungraded");
    }

    @Test
    void a_sensitive_event_that_was_reported_gets_a_clock_of_the_law_once_its_grade_asks_for_it() {
        arise(circumstances(null, List.of("place.school"), minute(6)), minute(6));
        clocks.replaceAll(
                clock -> clock.ruleId().equals("county-province-30min-phone") ? clock.satisfiedAt(minute(50)) : clock);

        Circumstances major = circumstances(10, List.of("place.school"), minute(60));
        List<Clock> born = owed(major, minute(60)).arising(INCIDENT, clocks, UUID::randomUUID);

        Clock lawful = of(born, "county-province-30min-phone");
        assertThat(lawful.legal()).isTrue();
        assertThat(lawful.occurrence()).isEqualTo(2);
        assertThat(lawful.dueAt()).isEqualTo(minute(30));
        Clock judged = of(
                new EarlierReports(List.of(phoned("county", "province", minute(50)))).meeting(born), lawful.ruleId());
        assertThat(judged.id()).isEqualTo(lawful.id());
        assertThat(judged.state()).isEqualTo(ClockState.MET_LATE);
        clocks.addAll(born);
        assertThat(owed(major, minute(61)).arising(INCIDENT, clocks, UUID::randomUUID))
                .isEmpty();
    }

    @Test
    void a_call_made_before_the_grade_was_known_counts_when_it_was_made() {
        report(null, minute(6));
        List<Clock> born =
                owed(circumstances(10, List.of(), minute(20)), minute(20)).arising(INCIDENT, clocks, UUID::randomUUID);

        List<Clock> met = new EarlierReports(
                        List.of(phoned("county", "province", minute(15)), phoned("county", "province", minute(10))))
                .meeting(born);

        Clock call = of(met, "county-province-30min-phone");
        assertThat(call.state()).isEqualTo(ClockState.MET);
        assertThat(call.satisfiedAt()).isEqualTo(minute(10));
        assertThat(met)
                .allMatch(clock -> clock.from().equals("county") && clock.to().equals("province"));
        assertThat(met).extracting(Clock::ruleId).doesNotContain("county-province-written");
    }

    @Test
    void a_call_in_time_leaves_no_mark_of_lateness_on_a_clock_that_was_late_at_birth() {
        report(null, minute(6));
        List<Clock> born =
                owed(circumstances(10, List.of(), minute(40)), minute(40)).arising(INCIDENT, clocks, UUID::randomUUID);
        assertThat(of(born, "county-province-30min-phone").state()).isEqualTo(ClockState.OVERDUE);

        Clock met = of(
                new EarlierReports(List.of(phoned("county", "province", minute(10)))).meeting(born),
                "county-province-30min-phone");

        assertThat(met.state()).isEqualTo(ClockState.MET);
        assertThat(met.seenLateAt()).isNull();
    }
}
