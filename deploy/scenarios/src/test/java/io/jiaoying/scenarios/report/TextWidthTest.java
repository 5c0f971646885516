package io.jiaoying.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {
    @Test
    void chinese_and_full_width_signs_take_two_columns() {
        assertThat(TextWidth.of("叫应")).isEqualTo(4);
        assertThat(TextWidth.of("（a）")).isEqualTo(5);
        assertThat(TextWidth.of("→ ok ✓")).isEqualTo(6);
        assertThat(TextWidth.of("𠮷")).isEqualTo(2);
    }

    @Test
    void padding_counts_columns_and_never_cuts() {
        assertThat(TextWidth.padRight("叫应", 6)).isEqualTo("叫应  ");
        assertThat(TextWidth.padLeft("叫应", 6)).isEqualTo("  叫应");
        assertThat(TextWidth.padRight("叫应叫应", 6)).isEqualTo("叫应叫应");
    }
}
