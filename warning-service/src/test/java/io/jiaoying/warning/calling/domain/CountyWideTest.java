package io.jiaoying.warning.calling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountyWideTest {
    private static boolean lacks(String region, String approvedBy, String starter) {
        return CountyWide.lacksSecondParty(List.of("610725101", region), "a", approvedBy, starter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"610725", "610725000000", "6107", "61"})
    void one_party_alone_cannot_wake_a_county(String region) {
        assertThat(lacks(region, "a", "a")).isTrue();
    }

    @Test
    void the_approval_of_the_warning_is_the_second_party() {
        assertThat(lacks("610725", "b", "a")).isFalse();
        assertThat(lacks("610725", "b", "b")).isFalse();
    }

    @Test
    void so_is_another_party_that_starts_the_calls() {
        assertThat(lacks("610725", "a", "b")).isFalse();
    }

    @Test
    void a_township_may_be_woken_by_one() {
        assertThat(lacks("610725102", "a", "a")).isFalse();
    }
}
