package io.jiaoying.warning.issuing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WarningStateTest {
    private static final Set<String> LEGAL = Set.of(
            "draft issued",
            "issued updated",
            "issued cancelled",
            "issued expired",
            "updated updated",
            "updated cancelled",
            "updated expired");

    static Stream<Arguments> pairs() {
        return Arrays.stream(WarningState.values())
                .flatMap(from -> Arrays.stream(WarningState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_pair_of_states_is_legal_or_not_as_the_table_says(WarningState from, WarningState to) {
        assertThat(from.mayBecome(to)).isEqualTo(LEGAL.contains(from.wire() + " " + to.wire()));
    }
}
