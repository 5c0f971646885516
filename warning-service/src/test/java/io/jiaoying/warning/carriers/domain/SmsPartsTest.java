package io.jiaoying.warning.carriers.domain;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SmsPartsTest {
    @Test
    void seventy_characters_travel_alone() {
        assertThat(SmsParts.of("雨".repeat(70))).hasSize(1);
        assertThat(SmsParts.of("雨".repeat(71))).hasSize(2);
    }

    @Test
    void a_longer_text_is_cut_at_67_characters_and_reads_whole_again() {
        String text = "勉县气象台发布暴雨红色预警信号。".repeat(20);
        List<byte[]> parts = SmsParts.of(text);
        assertThat(parts).allMatch(part -> part.length <= 134);
        assertThat(parts.stream().map(part -> new String(part, UTF_16BE)).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void a_character_of_two_halves_is_never_cut() {
        String text = "雨".repeat(66) + "𠮷" + "雨".repeat(10);
        assertThat(SmsParts.of(text).stream().map(part -> new String(part, UTF_16BE)))
                .containsExactly("雨".repeat(66), "𠮷" + "雨".repeat(10));
    }

    @Test
    void the_header_of_a_part_says_which_of_how_many_it_is() {
        byte[] part = SmsParts.withHeader(new byte[] {1, 2}, 200, 3, 2);
        assertThat(part).containsExactly(5, 0, 3, (byte) 200, 3, 2, 1, 2);
    }
}
