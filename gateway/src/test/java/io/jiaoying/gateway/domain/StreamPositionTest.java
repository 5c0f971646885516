package io.jiaoying.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamPositionTest {
    @Test
    void its_text_brings_it_back() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            StreamPosition position = StreamPosition.start(4);
            for (int j = 0; j < random.nextInt(20); j++) {
                position = position.with(random.nextInt(4), random.nextInt(12), random.nextLong(Long.MAX_VALUE));
            }
            assertThat(StreamPosition.decode(position.encode(), 4)).contains(position);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "garbage", "AQQ", "????", "AQQAAAAAAAAAAA", "\u4e2d"})
    void anything_else_is_none(String text) {
        assertThat(StreamPosition.decode(text, 4)).isEmpty();
    }

    @Test
    void a_changed_byte_or_another_number_of_topics_is_noticed() {
        String text = StreamPosition.start(4).with(1, 2, 300).encode();
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 4;
            String garbled = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThat(StreamPosition.decode(garbled, 4)).isEmpty();
        }
        assertThat(StreamPosition.decode(text, 5)).isEmpty();
        assertThat(StreamPosition.decode("A".repeat(20_000), 4)).isEmpty();
    }

    @Test
    void later_means_later_or_equal_in_every_partition() {
        StreamPosition first = StreamPosition.start(2).with(0, 0, 5).with(1, 1, 3);
        StreamPosition second = StreamPosition.start(2).with(0, 0, 4).with(1, 1, 9);

        assertThat(first.isAtOrAfter(second)).isFalse();
        assertThat(second.isAtOrAfter(first)).isFalse();
        assertThat(first.max(second).isAtOrAfter(first)).isTrue();
        assertThat(first.max(second))
                .isEqualTo(StreamPosition.start(2).with(0, 0, 5).with(1, 1, 9));
        assertThat(first.isAtOrAfter(StreamPosition.start(2))).isTrue();
    }
}
