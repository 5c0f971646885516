package io.jiaoying.bench.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.bench.Counts;
import io.jiaoying.bench.Distribution;
import io.jiaoying.bench.Finding;
import io.jiaoying.bench.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalsTest {
    private static final int MANY = 1_000_000;
    private static final Effects NO_HARM = effects(10_000, 100, 0, 0);

    @Test
    void a_run_that_reaches_every_goal_passes() {
        assertThat(Outcome.of(new Goals(MANY, 1, true).findings(aRun(NO_HARM, 1_500, 0.9))))
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void lateness_is_compared_with_the_tuned_peer() {
        assertThat(missed(new Goals(MANY, 1, true), aRun(NO_HARM, 900, 0.9)))
                .containsExactly("p99 lateness / db-scheduler tuned");
        assertThat(missed(new Goals(MANY, 1.5, true), aRun(NO_HARM, 900, 0.9))).isEmpty();
    }

    @Test
    void one_doubled_or_lost_clock_and_one_chatty_watcher_are_misses() {
        assertThat(missed(new Goals(MANY, 1.5, true), aRun(effects(10_000, 100, 1, 0), 1_500, 0.9)))
                .containsExactly("lost in undisturbed bursts");
        assertThat(missed(new Goals(MANY, 1.5, true), aRun(effects(10_000, 100, 0, 1), 1_500, 0.9)))
                .containsExactly("doubled in undisturbed bursts");
        assertThat(missed(new Goals(MANY, 1.5, true), aRun(NO_HARM, 1_500, 1.1)))
                .containsExactly("idle statements per second and replica");
    }

    @Test
    void harm_under_a_fault_is_a_miss_for_us_and_only_shown_for_peers() {
        Measurements run = aRun(NO_HARM, 1_500, 0.9);
        run.add(new FaultResult(Contender.QUARTZ, Fault.KILL, 200, 0, effects(1_000, 100, 3, 4)));
        assertThat(missed(new Goals(MANY, 1, true), run)).isEmpty();
        run.add(new FaultResult(Contender.OURS, Fault.KILL, 10_000, 0, effects(50_000, 100, 0, 1)));
        assertThat(missed(new Goals(MANY, 1, true), run))
                .containsExactly("early, lost and doubled: kill -9 one of two replicas");
    }

    @Test
    void a_catch_up_slower_than_half_a_bare_update_is_a_miss() {
        Measurements run = aRun(NO_HARM, 1_500, 0.9);
        run.set(new OutageResult(NO_HARM, 400, 1_300, 100, 50_000));
        assertThat(missed(new Goals(MANY, 1, true), run)).containsExactly("catch-up after it / one bare UPDATE");
    }

    @Test
    void on_a_busy_machine_times_are_only_told() {
        Measurements run = aRun(NO_HARM, 1_500, 0.9);
        run.set(new OutageResult(NO_HARM, 400, 1_300, 100, 50_000));
        assertThat(missed(new Goals(MANY, 1, false), run)).isEmpty();
    }

    private static List<String> missed(Goals goals, Measurements run) {
        return goals.findings(run).stream()
                .filter(each -> each.gate() && !each.met())
                .map(Finding::goal)
                .toList();
    }

    private static Measurements aRun(Effects ours, int dbSchedulerP99, double idleStatements) {
        var run = new Measurements();
        run.add(List.of(
                burst(Contender.DB_SCHEDULER, MANY, effects(10_000, dbSchedulerP99, 0, 0), Double.NaN),
                burst(Contender.OURS, MANY, ours, idleStatements),
                burst(Contender.OURS, MANY, effects(1_000, 30, 0, 0), idleStatements),
                burst(Contender.OURS, Goals.FEW, effects(10_000, 90, 0, 0), Double.NaN),
                burst(Contender.OURS_PER_CLOCK, MANY, effects(10_000, 300, 0, 0), Double.NaN),
                burst(Contender.DB_SCHEDULER_JUST_STARTED, MANY, effects(10_000, 3_000, 0, 0), Double.NaN),
                burst(Contender.OURS_JUST_STARTED, MANY, effects(10_000, 500, 0, 0), Double.NaN),
                burst(Contender.JOBRUNR, MANY, effects(1_000, 6_000, 0, 0), Double.NaN),
                burst(Contender.QUARTZ, MANY, effects(1_000, 9_000, 0, 0), Double.NaN)));
        return run;
    }

    private static Burst burst(Contender contender, int open, Effects effects, double idleStatements) {
        return new Burst(contender, open, effects, new Counts(45, 10, 1_000), idleStatements);
    }

    private static Effects effects(int due, int p99Millis, int lost, int doubled) {
        return new Effects(due, Distribution.ofMicros(p99Millis * 1000L), 0, 5_000, lost, doubled, 10);
    }
}
