package io.jiaoying.warning.calling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedbackGivenTest {
    @Test
    void what_is_not_yet_known_is_no_fault() {
        assertThat(new FeedbackGiven("村支书", null, null, null, null, null, null).faults())
                .isEmpty();
    }

    @Test
    void nobody_can_have_moved_more_people_than_there_are_to_move() {
        assertThat(new FeedbackGiven("a", 1, 10, 11, 0, null, null).faults())
                .extracting(FeedbackGiven.Fault::field)
                .containsExactly("peopleMoved");
    }

    @Test
    void negative_figures_are_named_one_by_one() {
        assertThat(new FeedbackGiven("a", -1, -2, -3, -4, null, null).faults())
                .extracting(FeedbackGiven.Fault::field)
                .containsExactly("villagesAffected", "peopleToMove", "peopleMoved", "refusing");
    }

    @Test
    void feedback_that_says_nothing_is_none() {
        assertThat(new FeedbackGiven(null, null, null, null, null, null, null).faults())
                .hasSize(1);
    }

    @Test
    void a_number_shows_enough_to_recognise_and_too_little_to_dial() {
        assertThat(MaskedPhone.of("13891234567")).isEqualTo("138******67");
        assertThat(MaskedPhone.of("12345")).isEqualTo("*****");
    }
}
