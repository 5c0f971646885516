package io.jiaoying.incident.clock.domain;

import static io.jiaoying.incident.clock.domain.ClockFixtures.aClock;
import static io.jiaoying.incident.clock.domain.ClockFixtures.aRule;
import static io.jiaoying.incident.domain.Reports.OCCURRED;
import static io.jiaoying.incident.domain.Reports.aHazmatAccident;
import static io.jiaoying.incident.domain.Reports.aLaterReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.incident.domain.ReportContent;
import io.jiaoying.incident.domain.ReportKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a report upward must have carried, beside its hop, its mode and its time. */
class CarriedReportTest {
    private final List<Report> reports = new ArrayList<>();

    CarriedReportTest() {
        made(ReportKind.FIRST, aHazmatAccident().withDead(1).content(), day(0));
    }

    @Test
    void a_change_of_people_is_not_told_by_what_was_reported_before_it() {
        made(ReportKind.SUPPLEMENT, aLaterReport().withDead(2).content(), day(10));

        assertThat(tells(ReportKind.SUPPLEMENT, 1, day(11))).isFalse();
        assertThat(tells(ReportKind.SUPPLEMENT, 2, day(11))).isTrue();
    }

    @Test
    void whatever_report_carries_the_new_figures_tells_them_and_so_does_a_later_one() {
        made(ReportKind.FOLLOW_UP, aLaterReport().withDead(2).content(), day(10));
        made(ReportKind.FOLLOW_UP, aLaterReport().saying("搜救继续").content(), day(11));

        assertThat(tells(ReportKind.SUPPLEMENT, 2, day(12))).isTrue();
        assertThat(tells(ReportKind.SUPPLEMENT, 3, day(12))).isTrue();
    }

    @Test
    void the_last_change_counts_and_the_same_figures_again_are_none() {
        made(ReportKind.SUPPLEMENT, aLaterReport().withDead(2).content(), day(10));
        made(ReportKind.SUPPLEMENT, aLaterReport().withDead(3).content(), day(11));
        made(ReportKind.FOLLOW_UP, aLaterReport().withDead(3).content(), day(12));

        assertThat(tells(ReportKind.SUPPLEMENT, 2, day(13))).isFalse();
        assertThat(tells(ReportKind.SUPPLEMENT, 3, day(13))).isTrue();
    }

    @Test
    void a_call_said_to_be_made_before_the_change_was_known_did_not_tell_it() {
        made(ReportKind.SUPPLEMENT, aLaterReport().withDead(2).content(), day(40));

        assertThat(tells(ReportKind.SUPPLEMENT, 2, day(1))).isFalse();
        assertThat(tells(ReportKind.SUPPLEMENT, 2, day(40).minusMillis(1))).isFalse();
        assertThat(tells(ReportKind.SUPPLEMENT, 2, day(40))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportKind.class,
            names = {"FINAL", "VERIFICATION"})
    void a_final_report_and_a_verification_are_met_by_nothing_else(ReportKind asked) {
        made(ReportKind.FOLLOW_UP, aLaterReport().withDead(2).content(), day(1));
        made(asked, aLaterReport().saying("属实").content(), day(2));

        assertThat(tells(asked, 1, day(3))).isFalse();
        assertThat(tells(asked, 2, day(3))).isFalse();
        assertThat(tells(asked, 3, day(3))).isTrue();
    }

    @Test
    void a_fixed_hour_is_not_met_by_the_first_report_again_when_there_is_a_newer_one() {
        made(ReportKind.FOLLOW_UP, aLaterReport().saying("火势已控制").content(), day(1));

        assertThat(tells(aDailyClockFrom(day(0).plusSeconds(1)), 1)).isFalse();
        assertThat(tells(aDailyClockFrom(day(0).plusSeconds(1)), 2)).isTrue();
        assertThat(tells(aDailyClockFrom(day(0)), 1))
                .as("made within the period")
                .isTrue();
        assertThat(tells(aDailyClockFrom(day(2)), 2)).as("no newer one").isTrue();
    }

    @Test
    void nothing_new_to_say_is_said_with_the_first_report() {
        assertThat(tells(aDailyClockFrom(day(3)), 1)).isTrue();
    }

    @Test
    void a_first_report_is_met_by_any_and_without_an_id_the_latest_was_carried() {
        made(ReportKind.SUPPLEMENT, aLaterReport().withDead(2).content(), day(10));

        assertThat(tells(ReportKind.FIRST, 1, day(0))).isTrue();
        assertThat(CarriedReport.among(reports, null).report().sequence()).isEqualTo(2);
    }

    private boolean tells(ReportKind asked, int sequence, Instant sentAt) {
        Timing month = Timing.within(ClockStart.OCCURRED, Duration.ofDays(30));
        return carried(sequence).tells(aClock(aRule(month, Mode.ANY, asked), day(0)), sentAt);
    }

    private boolean tells(Clock clock, int sequence) {
        return carried(sequence).tells(clock, day(9));
    }

    private CarriedReport carried(int sequence) {
        return CarriedReport.among(reports, reports.get(sequence - 1).id());
    }

    private static Clock aDailyClockFrom(Instant start) {
        var daily = new Timing(ClockStart.FIXED_TIME, null, 0, List.of(LocalTime.of(8, 0)), true, Timing.Until.ENDED);
        BindingRule binding = ClockFixtures.binding(aRule(daily, Mode.ANY, ReportKind.FOLLOW_UP));
        return new Birth(UUID.randomUUID(), binding, start).from(UUID.randomUUID(), 2, start);
    }

    private void made(ReportKind kind, ReportContent content, Instant at) {
        ReportContent stated = kind == ReportKind.FIRST ? content.withDefaults(at) : content;
        reports.add(new Report(
                UUID.randomUUID(),
                UUID.randomUUID(),
                reports.size() + 1,
                kind,
                1,
                "标题",
                stated,
                Grade.ORDINARY,
                at,
                "person:1"));
    }

    private static Instant day(long days) {
        return OCCURRED.plus(Duration.ofDays(days));
    }
}
