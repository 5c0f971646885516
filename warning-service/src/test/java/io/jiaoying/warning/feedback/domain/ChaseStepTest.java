package io.jiaoying.warning.feedback.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChaseStepTest {
    private static final Chase TWICE = new Chase(Duration.ofMinutes(5), 2);

    @ParameterizedTest
    @CsvSource({"OPEN,0,REMIND", "OVERDUE,1,REMIND", "OVERDUE,2,ESCALATE", "MET,0,NOTHING", "WITHDRAWN,1,NOTHING"})
    void the_target_is_asked_so_often_then_the_superior_is_told(DemandState state, int reminders, ChaseStep step) {
        assertThat(ChaseStep.of(state, reminders, false, TWICE)).isEqualTo(step);
    }

    @Test
    void after_the_superior_nobody_is_asked() {
        assertThat(ChaseStep.of(DemandState.OVERDUE, 2, true, TWICE)).isEqualTo(ChaseStep.NOTHING);
    }

    @Test
    void without_a_rule_the_target_is_asked_once_more() {
        assertThat(ChaseStep.of(DemandState.OPEN, 0, false, null)).isEqualTo(ChaseStep.REMIND);
        assertThat(ChaseStep.of(DemandState.OVERDUE, 1, false, null)).isEqualTo(ChaseStep.NOTHING);
    }

    @ParameterizedTest
    @EnumSource(DemandState.class)
    void only_what_waits_can_change(DemandState state) {
        boolean changes = java.util.Arrays.stream(DemandState.values()).anyMatch(state::mayBecome);
        assertThat(changes).isEqualTo(state.waits());
        assertThat(DemandState.of(state.wire())).isEqualTo(state);
    }
}
