package io.jiaoying.warning.reminding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReminderWordsTest {
    private static final Instant START = Instant.parse("2026-07-03T21:11:00Z");
    private static final Instant DUE = START.plus(Duration.ofMinutes(30));

    @Test
    void it_says_what_is_owed_until_when_and_how_long_is_left() {
        assertThat(words(DUE, false, true, 0).sms(START.plus(Duration.ofMinutes(24))))
                .isEqualTo("【叫应】勉县危险化学品事故：县须电话报省，报告时限7月4日5时41分，还剩6分钟。");
        assertThat(words(DUE, false, true, 0).voice(START.plus(Duration.ofMinutes(15))))
                .isEqualTo("叫应提醒。勉县危险化学品事故：县须电话报省，报告时限7月4日5时41分，还剩15分钟。收到请按1。");
    }

    @Test
    void after_the_limit_it_says_by_how_much() {
        assertThat(words(DUE, false, true, 0).sms(DUE.plus(Duration.ofSeconds(1))))
                .endsWith("已超时1秒，请立即报告。");
    }

    @Test
    void a_rule_that_says_immediately_has_no_limit_to_name() {
        assertThat(words(null, false, true, 0).sms(START.plus(Duration.ofMinutes(10))))
                .contains("须立即报告，已过10分钟，尚未报告。");
    }

    @Test
    void an_exercise_says_so_first_and_an_unverified_rule_says_so_too() {
        assertThat(words(DUE, true, false, 2).sms(START))
                .startsWith("演练 【叫应】")
                .contains("另有2项")
                .contains("规则未核实");
        assertThat(words(DUE, true, true, 0).voice(START)).startsWith("演练 ");
    }

    @Test
    void time_is_told_as_people_tell_it() {
        assertThat(ReminderWords.words(Duration.ofSeconds(119))).isEqualTo("119秒");
        assertThat(ReminderWords.words(Duration.ofMinutes(59))).isEqualTo("59分钟");
        assertThat(ReminderWords.words(Duration.ofMinutes(60))).isEqualTo("1小时");
        assertThat(ReminderWords.words(Duration.ofMinutes(96))).isEqualTo("1小时36分钟");
        assertThat(ReminderWords.words(Duration.ofSeconds(-3))).isEqualTo("0秒");
    }

    private static ReminderWords words(@Nullable Instant due, boolean exercise, boolean legal, int others) {
        return new ReminderWords("勉县危险化学品事故", "county", "province", "phone", legal, START, due, exercise, others);
    }
}
