package io.jiaoying.warning.accounting.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "PT4S,4秒,4 s",
        "PT2M5S,2分5秒,2 min 5 s",
        "PT1H,1小时0分0秒,1 h 0 min 0 s",
        "PT25H1M1.9S,25小时1分1秒,25 h 1 min 1 s",
        ",—,—"
    })
    void durations_have_the_units_of_the_line_they_stand_in(Duration duration, String chinese, String english) {
        assertThat(Words.duration(Optional.ofNullable(duration))).isEqualTo(chinese);
        assertThat(Words.durationInEnglish(Optional.ofNullable(duration))).isEqualTo(english);
    }
}
