package io.jiaoying.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DisturbanceTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void what_the_bench_and_the_kernel_use_themselves_does_not_disturb() {
        var before = new CpuTimes(0, 1000, 0, 500, 100);
        var after = new CpuTimes(10 * SECOND, 3000, 0, 2400, 150);
        assertThat(after.since(before)).isEqualTo(new Disturbance(0.05, 0));
        assertThat(after.since(before).tooMuch()).isFalse();
    }

    @Test
    void more_than_a_tenth_of_a_core_for_others_or_the_hypervisor_is_too_much() {
        var before = new CpuTimes(0, 0, 0, 0, 0);
        assertThat(new CpuTimes(SECOND, 11, 0, 0, 0).since(before).tooMuch()).isTrue();
        assertThat(new CpuTimes(SECOND, 10, 0, 0, 0).since(before).tooMuch()).isFalse();
        assertThat(new CpuTimes(SECOND, 0, 11, 0, 0).since(before).tooMuch()).isTrue();
    }

    @Test
    void a_process_name_may_hold_blanks_and_parentheses() {
        assertThat(ProcStat.parse("42 (a (b) c) S 7 1 1 0 -1 0 0 0 0 0 3 4 5 6 20 0 1 0"))
                .isEqualTo(new ProcStat(42, 7, 18));
    }

    @Test
    void children_of_children_belong_to_the_bench() {
        var processes = List.of(
                new ProcStat(1, 0, 0), new ProcStat(30, 20, 0), new ProcStat(20, 10, 0), new ProcStat(99, 1, 0));
        assertThat(ProcFolder.treeOf(10, processes)).containsExactlyInAnyOrder(10L, 20L, 30L);
    }

    @Test
    void idle_waiting_and_interrupt_ticks_are_not_busy() {
        assertThat(ProcFolder.busy("cpu 1 2 3 400 500 600 700 800".split(" "))).isEqualTo(6);
    }

    @Test
    void a_service_of_the_stack_is_known_by_its_command() {
        assertThat(RunningStack.isService("java -jar /x/quarkus-run.jar")).isTrue();
        assertThat(RunningStack.isService("java -cp x io.jiaoying.bench.deadlines.Replica"))
                .isFalse();
    }
}
