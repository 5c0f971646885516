package io.jiaoying.warning.calling.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
    @ParameterizedTest
    @CsvSource({"1,250", "2,500", "3,1000", "6,8000", "7,10000", "100,10000"})
    void pauses_grow_to_ten_seconds(int tries, long millis) {
        assertThat(SettleHandOver.backOff(tries)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void a_first_try_is_never_negative() {
        assertThat(SettleHandOver.backOff(0)).isEqualTo(Duration.ofMillis(250));
    }
}
