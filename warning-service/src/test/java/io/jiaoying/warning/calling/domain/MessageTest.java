package io.jiaoying.warning.calling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTest {
    private static Message message(boolean exercise) {
        return new Message(
                "暴雨红色预警信号", "未来3小时雨量将达100毫米。", "立即转移。", "勉县气象台", Instant.parse("2026-07-04T04:05:00Z"), exercise);
    }

    static Stream<String> everythingAnExerciseSays() {
        Message drill = message(true);
        return Stream.of(
                drill.sms("l"),
                drill.voice(),
                drill.voiceAskingInPlace(),
                drill.mail("l"),
                drill.subject(),
                drill.about(2, false, "w", "l"),
                drill.spokenAbout(2, true, "w"),
                drill.feedback("l"),
                drill.spokenFeedback(),
                drill.closingFeedback("l"),
                drill.aboutTownship(24, "新街子镇", "l"),
                drill.spokenAboutTownship(24, "新街子镇"),
                drill.allClear());
    }

    @ParameterizedTest
    @MethodSource("everythingAnExerciseSays")
    void whatever_an_exercise_says_begins_with_drill(String text) {
        assertThat(text).startsWith("演练");
    }

    @Test
    void a_real_warning_never_says_drill() {
        assertThat(message(false).sms("l")).doesNotContain("演练");
    }

    @Test
    void the_issuers_words_station_and_time_are_told_unaltered() {
        assertThat(message(false).voice()).contains("暴雨红色预警信号", "未来3小时雨量将达100毫米。", "立即转移。", "勉县气象台", "7月4日12时05分");
    }

    @Test
    void the_text_message_leads_to_the_page() {
        assertThat(message(false).sms("https://x/a/t")).endsWith("https://x/a/t");
    }
}
