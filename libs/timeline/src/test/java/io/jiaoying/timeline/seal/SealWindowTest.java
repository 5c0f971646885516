package io.jiaoying.timeline.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SealWindowTest {

    @Test
    void windows_follow_the_powers_of_two_so_that_few_roots_cover_all_before() {
        assertThat(SealWindow.first(7, Map.of(7L, 1))).isEqualTo(7);
        assertThat(SealWindow.first(8, Map.of(8L, 1))).isEqualTo(1);
        assertThat(SealWindow.first(12, Map.of(12L, 1))).isEqualTo(9);
        assertThat(SealWindow.first(4096, Map.of(4096L, 1))).isEqualTo(4096 - 1024 + 1);
    }

    @Test
    void a_window_is_narrowed_until_its_tree_stays_small() {
        assertThat(SealWindow.first(8, Map.of(2L, 15_000, 7L, 5_000, 8L, 5_000)))
                .isEqualTo(5);
        assertThat(SealWindow.first(8, Map.of(7L, 15_000, 8L, 15_000))).isEqualTo(8);
    }
}
