package io.jiaoying.warning.calling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AttemptEndTest {
    static Stream<Arguments> everyFateOfAnAttemptWhoseRungIsOver() {
        return Arrays.stream(AttemptState.values())
                .filter(state ->
                        state != AttemptState.QUEUED && state != AttemptState.SENDING && state != AttemptState.BUNDLED)
                .flatMap(state -> Stream.concat(Stream.of((Outcome) null), Arrays.stream(Outcome.values()))
                        .map(outcome -> Arguments.of(state, outcome)));
    }

    @ParameterizedTest
    @MethodSource("everyFateOfAnAttemptWhoseRungIsOver")
    void whatever_became_of_it_an_attempt_whose_rung_is_over_has_one_end(AttemptState state, Outcome outcome) {
        assertThat(AttemptEnd.of(state, outcome, null, null, false)).isPresent();
        assertThat(AttemptEnd.of(state, outcome, null, true, false)).contains(AttemptEnd.ANSWERED);
    }

    @ParameterizedTest
    @CsvSource({
        "HUNG_UP,HUNG_UP",
        "BUSY,BUSY",
        "NO_ANSWER,NO_ANSWER",
        "REFUSED,DECLINED",
        "DELIVERED,SILENCE",
        "RUNG,SILENCE",
        "HEARD,NOT_ENOUGH"
    })
    void what_the_carrier_saw_last_is_the_reason(Outcome outcome, AttemptEnd end) {
        assertThat(AttemptEnd.of(AttemptState.HANDED_OVER, outcome, null, null, false))
                .contains(end);
    }

    @Test
    void delivered_and_ringing_may_still_come_to_something_while_the_rung_lasts() {
        assertThat(AttemptEnd.of(AttemptState.HANDED_OVER, Outcome.DELIVERED, null, null, true))
                .isEmpty();
        assertThat(AttemptEnd.of(AttemptState.HANDED_OVER, null, null, null, true))
                .isEmpty();
        assertThat(AttemptEnd.of(AttemptState.HANDED_OVER, Outcome.BUSY, null, null, true))
                .contains(AttemptEnd.BUSY);
    }

    @Test
    void listening_for_eight_of_twenty_seconds_is_not_enough() {
        assertThat(AttemptEnd.of(AttemptState.HANDED_OVER, Outcome.HEARD, null, false, true))
                .contains(AttemptEnd.NOT_ENOUGH);
    }

    @Test
    void an_attempt_the_carrier_may_have_is_not_called_unsent() {
        assertThat(AttemptEnd.of(AttemptState.FAILED, null, "may-have-left", null, false))
                .contains(AttemptEnd.MAY_HAVE_LEFT);
        assertThat(AttemptEnd.of(AttemptState.FAILED, null, "superseded", null, false))
                .contains(AttemptEnd.NOT_TAKEN);
    }

    @Test
    void what_no_carrier_was_ever_asked_to_take_is_no_carriers_failure() {
        assertThat(AttemptEnd.of(AttemptState.FAILED, null, "not-tried", null, false))
                .contains(AttemptEnd.NOT_TRIED);
    }

    @Test
    void the_furthest_that_was_reached_is_told_with_its_seconds() {
        Stream<Reached> eight = Stream.of(
                        Reached.by(AttemptState.HANDED_OVER, Outcome.DELIVERED, null),
                        Reached.by(AttemptState.HANDED_OVER, Outcome.HUNG_UP, 8),
                        Reached.by(AttemptState.HANDED_OVER, Outcome.HUNG_UP, 3),
                        Reached.by(AttemptState.QUEUED, null, null))
                .flatMap(one -> one.stream());
        assertThat(Reached.furthest(eight)).contains(new Reached(Reached.Depth.HEARD, 8));
    }
}
