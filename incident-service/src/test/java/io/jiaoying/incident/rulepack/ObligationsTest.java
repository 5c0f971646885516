package io.jiaoying.incident.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.clock.domain.Circumstances;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.ClockRoles;
import io.jiaoying.incident.clock.domain.ClockState;
import io.jiaoying.incident.clock.domain.Mode;
import io.jiaoying.incident.clock.domain.Moments;
import io.jiaoying.incident.clock.domain.Obligations;
import io.jiaoying.incident.clock.domain.RuleBook;
import io.jiaoying.incident.clock.domain.RulePacks;
import io.jiaoying.incident.domain.Casualties;
import io.jiaoying.incident.domain.Figures;
import io.jiaoying.incident.domain.Reports;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How the obligations of one incident grow while reports come in. */
class ObligationsTest {
    private static final String VILLAGE = "610725101201";
    private static final Instant OCCURRED = Reports.OCCURRED;
    private static final UUID INCIDENT = UUID.randomUUID();
    private final RulePacks packs = Packs.shipped();
    private final RuleBook book = packs.bookFor(OCCURRED, VILLAGE);
    private final List<Clock> clocks = new ArrayList<>();

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
    void the_reporters_own_message_does_not_do_what_its_receiver_owes() {
        report(10, minute(6));

        assertThat(clocks.stream().filter(clock -> clock.asksFor("unit", "county", Mode.PHONE, minute(7))))
                .isNotEmpty()
                .allMatch(clock -> clock.from().equals("unit"));
        assertThat(clock("county-city-2h").asksFor("unit", "county", Mode.PHONE, minute(7)))
                .isFalse();
    }

    @Test
    void the_order_in_which_growing_figures_arrive_does_not_change_what_is_owed_in_the_end() {
        report(1, minute(6));
        report(3, minute(7));
        report(10, minute(8));
        Map<String, Instant> stepwise = dueByRule();
        clocks.clear();
        report(10, minute(8));

        assertThat(stepwise).containsAllEntriesOf(dueByRule());
        clocks.clear();
        report(1, minute(6));
        report(10, minute(7));
        report(10, minute(8));
        Map<String, Instant> other = dueByRule();
        clocks.clear();
        report(3, minute(6));
        report(10, minute(7));
        other.forEach((rule, due) -> assertThat(stepwise).containsEntry(rule, due));
    }

    @Test
    void more_casualties_never_lower_the_grade_nor_lengthen_a_limit() {
        Map<String, Instant> tightest = Map.of();
        int rank = 0;
        for (int dead = 0; dead <= 40; dead++) {
            Circumstances now = circumstances(dead, List.of(), minute(6));
            assertThat(now.verdict().grade().ordinal()).isGreaterThanOrEqualTo(rank);
            rank = now.verdict().grade().ordinal();
            clocks.clear();
            arise(now, minute(6));
            Map<String, Instant> due = firstDueByHop();
            tightest.forEach(
                    (hop, limit) -> assertThat(due.get(hop)).as(hop).isNotNull().isBeforeOrEqualTo(limit));
            tightest = due;
        }
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

        List<Clock> next = new Obligations(henan, facts, moments(), dayAfterNext).following(first, UUID::randomUUID);

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
    void a_situation_judged_stable_ends_what_repeats_until_then_and_starts_the_verification() {
        Figures figures = Figures.of(new Casualties(10, null, null, null, null, null, null), null);
        Circumstances facts = new Circumstances(
                "natural.geological",
                book.grading().verdict("natural.geological", figures, List.of()),
                figures,
                List.of(),
                false,
                Duration.ofMinutes(6));
        arise(facts, minute(6));
        var stable = new Moments(OCCURRED, Reports.KNOWN, Reports.RECEIVED, Map.of(), minute(300), null);
        Obligations then = new Obligations(book, facts, stable, minute(301));

        assertThat(then.ending(clocks))
                .extracting(Clock::ruleId)
                .contains("county-city-daily", "zero-report-county-9", "zero-report-province-12");
        assertThat(then.ending(clocks)).allMatch(clock -> clock.state() == ClockState.SUPERSEDED);
        assertThat(then.starting(clocks)).singleElement().satisfies(clock -> {
            assertThat(clock.ruleId()).isEqualTo("province-verification-10d");
            assertThat(clock.dueAt()).isEqualTo(minute(300).plus(Duration.ofDays(10)));
        });
        assertThat(then.following(clock("zero-report-county-9"), UUID::randomUUID))
                .isEmpty();
    }

    private void report(Integer dead, Instant now) {
        arise(circumstances(dead, List.of(), now), now);
    }

    private void arise(Circumstances facts, Instant now) {
        clocks.addAll(owed(facts, now).arising(INCIDENT, clocks, UUID::randomUUID));
    }

    private Obligations owed(Circumstances facts, Instant now) {
        return new Obligations(book, facts, moments(), now);
    }

    private static Moments moments() {
        return new Moments(OCCURRED, Reports.KNOWN, Reports.RECEIVED, Map.of(), null, null);
    }

    private Circumstances circumstances(Integer dead, List<String> tags, Instant now) {
        Figures figures = Figures.of(new Casualties(dead, null, null, null, null, null, null), null);
        return new Circumstances(
                "production-safety.hazmat",
                book.grading().verdict("production-safety.hazmat", figures, tags),
                figures,
                tags,
                false,
                Duration.between(OCCURRED, now));
    }

    private Clock clock(String rule) {
        return of(clocks, rule);
    }

    private static Clock of(List<Clock> clocks, String rule) {
        return clocks.stream()
                .filter(clock -> clock.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Instant> dueByRule() {
        return clocks.stream()
                .filter(clock -> clock.dueAt() != null)
                .collect(Collectors.toMap(Clock::ruleId, Clock::dueAt));
    }

    /** The tightest legal limit of each hop. */
    private Map<String, Instant> firstDueByHop() {
        return clocks.stream()
                .filter(clock -> clock.dueAt() != null && clock.legal())
                .collect(Collectors.toMap(
                        clock -> clock.from() + ">" + clock.to(), Clock::dueAt, (a, b) -> a.isBefore(b) ? a : b));
    }

    private static Instant minute(long minutes) {
        return OCCURRED.plus(Duration.ofMinutes(minutes));
    }
}
