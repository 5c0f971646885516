package io.jiaoying.incident.hazard.domain;

import static io.jiaoying.incident.hazard.domain.HazardState.CLOSED;
import static io.jiaoying.incident.hazard.domain.HazardState.CONFIRMED;
import static io.jiaoying.incident.hazard.domain.HazardState.CONTROLLED;
import static io.jiaoying.incident.hazard.domain.HazardState.DISCOVERED;
import static io.jiaoying.incident.hazard.domain.HazardState.RECTIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HazardStateTest {
    private static final Map<HazardState, Set<HazardState>> LEGAL = Map.of(
            DISCOVERED, Set.of(CONFIRMED, CLOSED),
            CONFIRMED, Set.of(CONTROLLED, RECTIFIED),
            CONTROLLED, Set.of(RECTIFIED),
            RECTIFIED, Set.of(CLOSED, CONTROLLED),
            CLOSED, Set.of());

    static Stream<Arguments> every_pair() {
        return Stream.of(HazardState.values())
                .flatMap(from -> Stream.of(HazardState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("every_pair")
    void the_loop_goes_from_discovery_to_closure_and_never_round_a_step(HazardState from, HazardState to) {
        assertThat(from.mayBecome(to)).isEqualTo(LEGAL.get(from).contains(to));
    }
}
