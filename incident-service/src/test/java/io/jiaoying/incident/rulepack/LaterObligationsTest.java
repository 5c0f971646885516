package io.jiaoying.incident.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.clock.domain.Circumstances;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.ClockState;
import io.jiaoying.incident.clock.domain.Mode;
import io.jiaoying.incident.clock.domain.Moments;
import io.jiaoying.incident.clock.domain.Obligations;
import io.jiaoying.incident.clock.domain.RuleBook;
import io.jiaoying.incident.domain.Casualties;
import io.jiaoying.incident.domain.Figures;
import io.jiaoying.incident.domain.Reports;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is owed after the first report: written papers, fixed hours, the end of a situation. */
class LaterObligationsTest extends AGrowingAccident {
    @Test
    void a_written_report_follows_once_the_phone_report_was_made() {
        report(3, minute(6));
        assertThat(clocks).extracting(Clock::ruleId).doesNotContain("county-province-written");

        clocks.replaceAll(
                clock -> clock.ruleId().equals("county-province-1h-phone") ? clock.satisfiedAt(minute(9)) : clock);
        report(3, minute(9));

        assertThat(clock("county-province-written").startsAt()).isEqualTo(minute(9));
        assertThat(clock("county-province-written").dueAt()).isNull();
    }

    @Test
    void the_next_fixed_hour_begins_where_the_last_one_fell_due_and_lost_hours_are_made_up() {
        RuleBook henan = packs.bookFor(OCCURRED, "410105");
        Circumstances facts = circumstances(3, List.of(), minute(6));
        Clock first = of(
                new Obligations(henan, facts, moments(), minute(6)).arising(INCIDENT, List.of(), UUID::randomUUID),
                "henan-follow-up");
        Instant dayAfterNext = OCCURRED.plus(Duration.ofDays(1));

        List<Clock> next = new Obligations(henan, facts, moments(), dayAfterNext)
                .repetition()
                .following(first, UUID::randomUUID);

        assertThat(first.dueAt()).isEqualTo(Instant.parse("2026-07-04T09:00:00Z"));
        assertThat(next).extracting(Clock::occurrence).containsExactly(2, 3);
        assertThat(next)
                .extracting(Clock::dueAt)
                .containsExactly(Instant.parse("2026-07-05T00:00:00Z"), Instant.parse("2026-07-05T09:00:00Z"));
        assertThat(next).extracting(Clock::state).containsExactly(ClockState.OVERDUE, ClockState.RUNNING);
        assertThat(next.get(1).asksFor("county", "province", Mode.PHONE, Instant.parse("2026-07-04T23:00:00Z")))
                .as("what was said before the hour began")
                .isFalse();
        assertThat(next.get(1).asksFor("county", "province", Mode.PHONE, Instant.parse("2026-07-05T01:00:00Z")))
                .isTrue();
    }

    @Test
    void a_fixed_hour_that_binds_later_counts_from_then_and_is_not_late_at_birth() {
        arise(flood(null, minute(6)), minute(6));
        assertThat(clocks).extracting(Clock::ruleId).doesNotContain("county-city-daily");
        Instant fourDaysOn = OCCURRED.plus(Duration.ofDays(4));

        arise(flood(1, fourDaysOn), fourDaysOn);

        Clock daily = clock("county-city-daily");
        assertThat(daily.legal()).isTrue();
        assertThat(daily.startsAt()).isEqualTo(fourDaysOn);
        assertThat(daily.dueAt()).as("midnight of 8 July").isEqualTo(Instant.parse("2026-07-08T16:00:00Z"));
        assertThat(daily.state()).isEqualTo(ClockState.RUNNING);
        assertThat(owed(flood(1, fourDaysOn), fourDaysOn).repetition().following(daily, UUID::randomUUID))
                .isEmpty();
    }

    @Test
    void what_repeats_goes_on_when_its_rule_binds_again_and_owes_nothing_for_the_time_between() {
        arise(flood(1, minute(6)), minute(6));
        Instant dayThree = OCCURRED.plus(Duration.ofDays(3));
        Circumstances corrected = flood(0, dayThree);
        Circumstances harmed = flood(2, dayThree);
        Clock first = clock("county-city-daily");

        assertThat(owed(harmed, dayThree).arising(INCIDENT, clocks, UUID::randomUUID))
                .extracting(Clock::ruleId)
                .doesNotContain("county-city-daily");
        List<Clock> resumed =
                owed(harmed, dayThree).repetition().resuming(book.rulesThatBind(corrected), clocks, UUID::randomUUID);

        Clock next = of(resumed, "county-city-daily");
        assertThat(next.occurrence()).isEqualTo(first.occurrence() + 1);
        assertThat(next.startsAt()).isEqualTo(dayThree);
        assertThat(next.dueAt()).isEqualTo(Instant.parse("2026-07-07T16:00:00Z"));
        assertThat(owed(harmed, dayThree).repetition().resuming(book.rulesThatBind(harmed), clocks, UUID::randomUUID))
                .as("its rule never ceased to bind, so its own chain goes on")
                .isEmpty();
        assertThat(owed(harmed, minute(60))
                        .repetition()
                        .resuming(book.rulesThatBind(corrected), clocks, UUID::randomUUID))
                .as("the running one is not yet due")
                .isEmpty();
    }

    private Circumstances flood(Integer dead, Instant now) {
        Figures figures = Figures.of(new Casualties(dead, null, null, null, null, null, null), null);
        return Circumstances.ongoing(
                "natural.flood",
                book.grading().verdict("natural.flood", figures, List.of()),
                figures,
                List.of(),
                false,
                Duration.between(OCCURRED, now));
    }

    @Test
    void a_situation_judged_stable_ends_what_repeats_until_then_and_starts_the_verification() {
        Figures figures = Figures.of(new Casualties(10, null, null, null, null, null, null), null);
        Circumstances facts = Circumstances.ongoing(
                "natural.geological",
                book.grading().verdict("natural.geological", figures, List.of()),
                figures,
                List.of(),
                false,
                Duration.ofMinutes(6));
        arise(facts, minute(6));
        var stable = new Moments(OCCURRED, Reports.KNOWN, Reports.RECEIVED, Map.of(), minute(300), null);
        Obligations then = new Obligations(book, facts, stable, minute(301));

        assertThat(then.repetition().ending(clocks))
                .extracting(Clock::ruleId)
                .contains("county-city-daily", "zero-report-county-9", "zero-report-province-12");
        assertThat(then.repetition().ending(clocks)).allMatch(clock -> clock.state() == ClockState.SUPERSEDED);
        List<Clock> started = then.starting(clocks);
        assertThat(started)
                .extracting(Clock::ruleId)
                .containsExactlyInAnyOrder(
                        "county-verification-2-working-days",
                        "city-verification-3-working-days",
                        "province-verification-5-working-days",
                        "province-verification-10d");
        assertThat(of(started, "province-verification-10d").dueAt())
                .isEqualTo(minute(300).plus(Duration.ofDays(10)));
        assertThat(of(started, "county-verification-2-working-days").dueAt())
                .as("stable on a Saturday: until the end of Tuesday")
                .isEqualTo(Instant.parse("2026-07-07T16:00:00Z"));
        assertThat(then.repetition().following(clock("zero-report-county-9"), UUID::randomUUID))
                .isEmpty();
    }
}
