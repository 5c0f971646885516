package io.jiaoying.incident.reminder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.clock.domain.ClockState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReminderPlanTest {
    private static final Instant START = Instant.parse("2026-07-03T20:00:00Z");
    private static final Instant DUE = START.plus(Duration.ofHours(1));
    private static final ReminderPlan ONE_HOUR = new ReminderPlan(START, DUE);
    private static final ReminderPlan IMMEDIATELY = new ReminderPlan(START, null);

    @Test
    void a_limit_is_watched_at_50_80_and_100_percent() {
        assertThat(looksOf(ONE_HOUR))
                .containsExactly(
                        START.plus(Duration.ofMinutes(30)), START.plus(Duration.ofMinutes(48)), DUE.plusMillis(1));
    }

    @Test
    void immediately_is_watched_three_times_and_then_no_more() {
        assertThat(looksOf(IMMEDIATELY))
                .containsExactly(
                        START.plus(Duration.ofMinutes(10)),
                        START.plus(Duration.ofMinutes(20)),
                        START.plus(Duration.ofMinutes(30)));
    }

    @Test
    void a_reminder_always_stops() {
        assertThat(ONE_HOUR.nextLookAfter(DUE.plusMillis(1))).isEmpty();
        assertThat(ONE_HOUR.nextLookAfter(DUE.plus(Duration.ofDays(300)))).isEmpty();
        assertThat(IMMEDIATELY.nextLookAfter(START.plus(Duration.ofMinutes(30))))
                .isEmpty();
        assertThat(Stage.values()).hasSize(3);
    }

    @Test
    void each_stage_applies_from_its_instant_until_the_next() {
        assertThat(appliesAt(Duration.ofMinutes(29))).isEmpty();
        assertThat(appliesAt(Duration.ofMinutes(30))).contains(Stage.HALF);
        assertThat(appliesAt(Duration.ofMinutes(48))).contains(Stage.FOUR_FIFTHS);
        assertThat(appliesAt(Duration.ofMinutes(60))).contains(Stage.FOUR_FIFTHS);
        assertThat(appliesAt(Duration.ofMinutes(60).plusMillis(1))).contains(Stage.LIMIT);
    }

    @Test
    void after_an_outage_only_the_last_reached_applies() {
        assertThat(appliesAt(Duration.ofMinutes(55))).contains(Stage.FOUR_FIFTHS);
        assertThat(appliesAt(Duration.ofHours(20))).contains(Stage.LIMIT);
    }

    @Test
    void what_was_reached_before_the_clock_was_known_is_not_made_up_for_save_the_limit() {
        Instant known = START.plus(Duration.ofMinutes(50));

        assertThat(ONE_HOUR.appliesAt(known, known)).isEmpty();
        assertThat(ONE_HOUR.nextLookAfter(known)).contains(DUE.plusMillis(1));
        assertThat(ONE_HOUR.appliesAt(DUE.plusSeconds(60), DUE.plusSeconds(30))).contains(Stage.LIMIT);
    }

    @Test
    void the_duty_post_comes_first_then_its_leader_then_the_level_above() {
        assertThat(Stage.HALF.audience()).containsExactly("duty-post");
        assertThat(Stage.FOUR_FIFTHS.audience()).containsExactly("duty-post", "duty-leader");
        assertThat(Stage.LIMIT.audience()).containsExactly("duty-post", "duty-leader", "level-above");
    }

    @Test
    void a_clock_is_first_looked_at_at_half_its_limit_and_at_once_when_it_is_late() {
        assertThat(ReminderPlan.firstLookAt(Clocks.in(ClockState.RUNNING, START, DUE, null)))
                .contains(START.plus(Duration.ofMinutes(30)));
        Instant seen = DUE.plusSeconds(5);
        assertThat(ReminderPlan.firstLookAt(Clocks.in(ClockState.OVERDUE, START, DUE, seen)))
                .contains(seen);
    }

    @Test
    void a_clock_that_waits_or_was_decided_is_not_looked_at() {
        assertThat(ReminderPlan.firstLookAt(Clocks.in(ClockState.WAITING, null, null, null)))
                .isEmpty();
        for (ClockState decided :
                List.of(ClockState.MET, ClockState.MET_LATE, ClockState.MISSED, ClockState.SUPERSEDED)) {
            assertThat(ReminderPlan.of(Clocks.in(decided, START, DUE, null), START))
                    .isEmpty();
            assertThat(ReminderPlan.firstLookAt(Clocks.in(decided, START, DUE, null)))
                    .isEmpty();
        }
    }

    @Test
    void nobody_is_reminded_of_immediately_before_it_was_known() {
        Instant known = START.plus(Duration.ofHours(2));

        Optional<ReminderPlan> plan = ReminderPlan.of(Clocks.in(ClockState.RUNNING, START, null, null), known);

        assertThat(plan).isPresent();
        assertThat(looksOf(plan.get())).startsWith(known.plus(Duration.ofMinutes(10)));
    }

    private static Optional<Stage> appliesAt(Duration sinceStart) {
        return ONE_HOUR.appliesAt(START.plus(sinceStart), START);
    }

    private static List<Instant> looksOf(ReminderPlan plan) {
        var looks = new ArrayList<Instant>();
        Optional<Instant> next = plan.nextLookAfter(START);
        while (next.isPresent()) {
            looks.add(next.get());
            next = plan.nextLookAfter(next.get());
        }
        return looks;
    }
}
