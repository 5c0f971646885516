package io.jiaoying.incident.clock.domain;

import static io.jiaoying.incident.clock.domain.ClockState.MET;
import static io.jiaoying.incident.clock.domain.ClockState.MET_LATE;
import static io.jiaoying.incident.clock.domain.ClockState.MISSED;
import static io.jiaoying.incident.clock.domain.ClockState.OVERDUE;
import static io.jiaoying.incident.clock.domain.ClockState.RUNNING;
import static io.jiaoying.incident.clock.domain.ClockState.SUPERSEDED;
import static io.jiaoying.incident.clock.domain.ClockState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClockStateTest {
    private static final Map<ClockState, Set<ClockState>> LEGAL = Map.of(
            WAITING, Set.of(RUNNING, OVERDUE, MET, MISSED, SUPERSEDED),
            RUNNING, Set.of(OVERDUE, MET, MET_LATE, MISSED, SUPERSEDED),
            OVERDUE, Set.of(MET, MET_LATE, MISSED, SUPERSEDED),
            MET, Set.of(),
            MET_LATE, Set.of(),
            MISSED, Set.of(),
            SUPERSEDED, Set.of());

    static Stream<Arguments> every_pair() {
        return Stream.of(ClockState.values())
                .flatMap(from -> Stream.of(ClockState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("every_pair")
    void only_the_legal_transitions_exist(ClockState from, ClockState to) {
        assertThat(from.mayBecome(to)).isEqualTo(LEGAL.get(from).contains(to));
    }

    @ParameterizedTest
    @EnumSource(ClockState.class)
    void open_means_that_something_can_still_happen(ClockState state) {
        assertThat(state.isOpen()).isEqualTo(Set.of(WAITING, RUNNING, OVERDUE).contains(state));
        assertThat(ClockState.of(state.wire())).contains(state);
    }
}
