package io.jiaoying.warning.drilling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnTest {
    private static final WakingHours HOURS = new WakingHours(LocalTime.of(9, 0), LocalTime.of(20, 0));
    private static final Turn.Pace PACE = new Turn.Pace(20, Duration.ofMinutes(1), Duration.ofMinutes(15));
    private static final Instant MONTH_END = Instant.parse("2026-11-30T16:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-05T04:00:00Z");

    private static Turn at(Instant now, boolean waits, boolean real) {
        return Turn.at(now, MONTH_END, waits, real, HOURS, PACE);
    }

    @Test
    void in_waking_hours_the_next_few_are_called_and_a_minute_later_the_next() {
        assertThat(at(NOON, true, false)).isEqualTo(new Turn(Turn.Kind.CALL, NOON.plusSeconds(60)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-05T08:59:59+08:00,2026-11-05T09:00:00+08:00",
        "2026-11-05T20:00:00+08:00,2026-11-06T09:00:00+08:00",
        "2026-11-05T23:30:00+08:00,2026-11-06T09:00:00+08:00",
        "2026-11-06T00:30:00+08:00,2026-11-06T09:00:00+08:00"
    })
    void who_sleeps_is_called_in_the_morning(String now, String morning) {
        assertThat(at(java.time.OffsetDateTime.parse(now).toInstant(), true, false))
                .isEqualTo(new Turn(
                        Turn.Kind.SLEEP, java.time.OffsetDateTime.parse(morning).toInstant()));
    }

    @Test
    void a_real_call_out_goes_first() {
        assertThat(at(NOON, true, true)).isEqualTo(new Turn(Turn.Kind.YIELD, NOON.plusSeconds(900)));
    }

    @Test
    void it_is_over_with_the_last_person_or_the_month() {
        assertThat(at(NOON, false, false).kind()).isEqualTo(Turn.Kind.OVER);
        assertThat(at(MONTH_END, true, false).kind()).isEqualTo(Turn.Kind.OVER);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:00+08:00,5,2026-11-05T09:00:00+08:00",
        "2026-02-01T00:00:00+08:00,31,2026-02-28T09:00:00+08:00",
        "2026-12-31T23:59:59+08:00,1,2026-12-01T09:00:00+08:00"
    })
    void each_month_has_its_day(String now, int day, String begin) {
        CheckMonth month = CheckMonth.of(java.time.OffsetDateTime.parse(now).toInstant());
        assertThat(month.begin(day, HOURS))
                .isEqualTo(java.time.OffsetDateTime.parse(begin).toInstant());
    }

    @Test
    void after_december_comes_january() {
        CheckMonth december = CheckMonth.of(Instant.parse("2026-12-05T12:00:00Z"));
        assertThat(december.text()).isEqualTo("2026-12");
        assertThat(december.next().text()).isEqualTo("2027-01");
        assertThat(december.end()).isEqualTo(Instant.parse("2026-12-31T16:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "true,true,true,true,ANSWERED",
        "false,true,true,true,REACHED",
        "false,true,false,true,DEAD",
        "false,false,false,true,DEAD",
        "false,true,false,false,SENT",
        "false,false,false,false,UNCHECKED"
    })
    void a_number_is_one_thing(boolean answered, boolean left, boolean reached, boolean dead, NumberFinding finding) {
        assertThat(NumberFinding.of(answered, left, reached, dead)).isEqualTo(finding);
    }
}
