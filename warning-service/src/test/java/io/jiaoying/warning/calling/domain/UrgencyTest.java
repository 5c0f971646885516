package io.jiaoying.warning.calling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgencyTest {
    @Test
    void first_attempts_of_any_colour_leave_before_second_ones_of_red() {
        assertThat(Urgency.ofWaking(0, 0, null)).isLessThan(Urgency.ofWaking(1, 0, "red"));
        assertThat(Urgency.ofWaking(0, 0, "red")).isLessThan(Urgency.ofWaking(0, 0, "blue"));
    }

    @Test
    void everybodys_first_channel_leaves_before_anybodys_second_one() {
        assertThat(Urgency.ofWaking(0, 0, null)).isLessThan(Urgency.ofWaking(0, 1, "red"));
        assertThat(Urgency.ofWaking(0, 4, null)).isLessThan(Urgency.ofWaking(1, 0, "red"));
    }

    @Test
    void asking_waits_for_all_waking() {
        assertThat(Urgency.ofWaking(30, 4, "blue")).isLessThan(Urgency.ofAsking("red"));
    }

    @ParameterizedTest
    @CsvSource({"blue,yellow,true", "yellow,red,true", "red,red,false", "red,orange,false", ",blue,true", "blue,,false"
    })
    void only_a_graver_colour_has_risen(String before, String after, boolean rose) {
        assertThat(Urgency.rose(before, after)).isEqualTo(rose);
    }
}
