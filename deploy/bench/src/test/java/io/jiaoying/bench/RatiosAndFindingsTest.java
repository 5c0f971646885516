package io.jiaoying.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatiosAndFindingsTest {
    @Test
    void the_median_of_an_even_number_of_pairs_lies_between_the_middle_two() {
        assertThat(new Ratios(List.of(0.4, 0.1, 0.2, 0.3)).median()).isEqualTo(0.25);
        assertThat(new Ratios(List.of(0.4, 0.1, 0.2)).median()).isEqualTo(0.2);
    }

    @Test
    void no_pair_is_no_ratio() {
        assertThatThrownBy(() -> new Ratios(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_goal_is_met_when_the_median_meets_it_and_no_pair_is_half_as_bad_again() {
        assertThat(Finding.atMost("g", new Ratios(List.of(0.09, 0.10, 0.15)), 0.10)
                        .met())
                .isTrue();
        assertThat(Finding.atMost("g", new Ratios(List.of(0.09, 0.10, 0.16)), 0.10)
                        .met())
                .isFalse();
        assertThat(Finding.atMost("g", new Ratios(List.of(0.09, 0.11, 0.12)), 0.10)
                        .met())
                .isFalse();
        assertThat(Finding.atLeast("g", new Ratios(List.of(0.4, 0.5, 0.6)), 0.5).met())
                .isTrue();
        assertThat(Finding.atLeast("g", new Ratios(List.of(0.3, 0.5, 0.6)), 0.5).met())
                .isFalse();
    }

    @Test
    void a_single_lost_effect_fails_the_bench() {
        assertThat(Outcome.of(List.of(Finding.none("lost", 0)))).isEqualTo(Outcome.PASS);
        assertThat(Outcome.of(List.of(Finding.none("early", 0), Finding.none("lost", 1))))
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void a_figure_that_is_only_told_never_fails_the_bench() {
        assertThat(Outcome.of(List.of(Finding.none("peer doubled", 7).toldOnly())))
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void only_a_disturbed_bench_exits_with_3() {
        assertThat(Outcome.PASS.exitCode()).isZero();
        assertThat(Outcome.FAIL.exitCode()).isEqualTo(1);
        assertThat(Outcome.DISTURBED.exitCode()).isEqualTo(3);
    }
}
