package io.jiaoying.warning.calling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CallStateTest {
    private static final Set<String> LEGAL = Set.of(
            "pending calling",
            "pending answered",
            "pending unanswered",
            "pending at-the-door",
            "pending stopped",
            "calling answered",
            "calling unanswered",
            "calling at-the-door",
            "calling stopped",
            "at-the-door answered",
            "at-the-door unanswered",
            "at-the-door stopped",
            "stopped pending",
            "unanswered answered");

    static Stream<Arguments> pairs() {
        return Arrays.stream(CallState.values())
                .flatMap(from -> Arrays.stream(CallState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_pair_of_states_is_legal_or_not_as_the_table_says(CallState from, CallState to) {
        assertThat(from.mayBecome(to)).isEqualTo(LEGAL.contains(from.wire() + " " + to.wire()));
    }
}
