package io.jiaoying.incident.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.ClockState;
import io.jiaoying.incident.verification.domain.VerificationClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A correction moves an incident to where a level is missing, and back. */
class MovedBetweenLevelsTest extends AMovingAccident {
    private static final String WUHAN = "420102";
    private static final String JINAN = "370102";
    private static final String SHANGHAI = "310115";
    private static final String DONGGUAN = "441900003";
    private static final String XIANTAO = "429004";
    private static final String HAZMAT = "production-safety.hazmat";
    private static final String LANDSLIDE = "natural.geological";

    @Test
    void what_went_to_the_city_goes_to_the_province_and_keeps_what_it_counted() {
        begin(HAZMAT, WUHAN, minute(6));
        Clock toCity = last("county-city-2h");

        move(SHANGHAI, minute(40));

        Clock toProvince = last("county-city-2h");
        assertThat(toProvince.to()).isEqualTo("province");
        assertThat(toProvince.basis()).startsWith(toCity.basis()).contains("没有市一级", "no city level");
        assertThat(toProvince)
                .usingRecursiveComparison()
                .ignoringFields("to", "basis")
                .isEqualTo(toCity);
        assertThat(clocks)
                .filteredOn(clock -> clock.state().isOpen())
                .noneMatch(clock -> clock.from().equals("city") || clock.to().equals("city"));
    }

    @Test
    void what_a_city_owed_nobody_owes_there_late_or_not() {
        begin(HAZMAT, WUHAN, minute(31));
        assertThat(last("city-province-2h").state()).isEqualTo(ClockState.WAITING);
        assertThat(last("city-province-30min-phone").state()).isEqualTo(ClockState.OVERDUE);

        move(SHANGHAI, minute(40));

        assertThat(last("city-province-2h").state()).isEqualTo(ClockState.SUPERSEDED);
        assertThat(last("city-province-30min-phone").state()).isEqualTo(ClockState.SUPERSEDED);
    }

    @Test
    void what_is_late_stays_late_under_its_new_receiver() {
        begin(HAZMAT, WUHAN, minute(130));
        assertThat(last("county-city-2h").state()).isEqualTo(ClockState.OVERDUE);

        move(SHANGHAI, minute(140));

        assertThat(last("county-city-2h").to()).isEqualTo("province");
        assertThat(last("county-city-2h").state()).isEqualTo(ClockState.OVERDUE);
        assertThat(last("county-city-2h").seenLateAt()).isEqualTo(minute(130));
    }

    @Test
    void what_was_reported_stays_as_it_was() {
        begin(HAZMAT, WUHAN, minute(6));
        clocks.replaceAll(clock -> clock.ruleId().equals("county-city-2h") ? clock.satisfiedAt(minute(9)) : clock);
        Clock met = last("county-city-2h");

        move(SHANGHAI, minute(40));

        assertThat(last("county-city-2h")).isEqualTo(met);
    }

    @Test
    void what_a_places_own_rules_counted_is_owed_between_levels_that_are_there_too() {
        begin(HAZMAT, WUHAN, minute(6));
        assertThat(last("wuhan-major-30min").to()).isEqualTo("city");
        move(SHANGHAI, minute(20));
        assertThat(last("wuhan-major-30min").to()).isEqualTo("province");

        begin(HAZMAT, JINAN, minute(6));
        Clock direct = last("shandong-county-30min");
        move(SHANGHAI, minute(20));
        assertThat(last("shandong-city-30min").state()).isEqualTo(ClockState.SUPERSEDED);
        assertThat(last("shandong-county-30min")).isEqualTo(direct);
    }

    @Test
    void into_a_city_goes_what_the_province_stood_for_and_the_citys_own_duties_begin() {
        begin(HAZMAT, SHANGHAI, minute(6));
        Clock stoodFor = last("county-city-2h");

        move(WUHAN, minute(20));

        Clock toCity = last("county-city-2h");
        assertThat(toCity.to()).isEqualTo("city");
        assertThat(toCity.basis()).doesNotContain("没有市一级");
        assertThat(toCity.dueAt()).isEqualTo(stoodFor.dueAt());
        assertThat(last("shanghai-county-1h-oral").to()).isEqualTo("province");
        assertThat(last("city-province-2h").state()).isEqualTo(ClockState.WAITING);
        assertThat(last("city-province-30min-phone").dueAt()).isEqualTo(minute(30));
    }

    @Test
    void the_same_correction_again_changes_nothing() {
        begin(HAZMAT, WUHAN, minute(6));
        move(SHANGHAI, minute(40));
        List<Clock> once = List.copyOf(clocks);

        move(SHANGHAI, minute(41));

        assertThat(clocks).isEqualTo(once);
    }

    @Test
    void there_and_back_frees_nobody_from_what_was_counted() {
        begin(HAZMAT, WUHAN, minute(6));
        List<Clock> before = List.copyOf(clocks);

        move(SHANGHAI, minute(20));
        move(WUHAN, minute(40));

        assertThat(clocks)
                .containsAll(before.stream()
                        .filter(clock -> !clock.from().equals("city"))
                        .toList());
        Clock again = last("city-province-30min-phone");
        assertThat(again.occurrence()).isEqualTo(2);
        assertThat(again.legal()).isTrue();
        assertThat(again.dueAt()).isEqualTo(minute(30));
        assertThat(again.state()).isEqualTo(ClockState.OVERDUE);
        assertThat(again.seenLateAt()).isEqualTo(minute(40));
        assertThat(last("city-province-2h").state()).isEqualTo(ClockState.WAITING);
    }

    @Test
    void a_citys_daily_report_is_owed_by_the_same_midnight_when_the_incident_is_back_before_it() {
        begin(LANDSLIDE, WUHAN, minute(6));
        Instant midnight = last("zero-report-city-10").dueAt();

        move(SHANGHAI, minute(20));
        assertThat(last("zero-report-city-10").state()).isEqualTo(ClockState.SUPERSEDED);
        move(WUHAN, minute(40));

        assertThat(last("zero-report-city-10").occurrence()).isEqualTo(2);
        assertThat(last("zero-report-city-10").dueAt()).isEqualTo(midnight);
        assertThat(last("zero-report-city-10").state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void a_citys_daily_report_goes_on_from_the_return_and_is_not_owed_for_the_days_between() {
        begin(LANDSLIDE, WUHAN, minute(6));
        Instant backAt = OCCURRED.plus(Duration.ofDays(3));

        move(SHANGHAI, minute(20));
        move(WUHAN, backAt);

        Clock daily = last("zero-report-city-10");
        assertThat(daily.occurrence()).isEqualTo(2);
        assertThat(daily.startsAt()).isEqualTo(backAt);
        assertThat(daily.state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void a_report_that_the_province_had_already_meets_what_goes_to_it_now() {
        begin(HAZMAT, WUHAN, minute(6));

        move(XIANTAO, minute(40), phoned("county", "province", minute(20)));

        assertThat(last("county-city-2h").to()).isEqualTo("province");
        assertThat(last("county-city-2h").state()).isEqualTo(ClockState.MET);
        assertThat(last("county-city-2h").satisfiedAt()).isEqualTo(minute(20));
    }

    @Test
    void a_question_falls_with_the_city_that_asked_it() {
        begin(HAZMAT, WUHAN, minute(6));
        clocks.add(question("city"));
        clocks.add(question("province"));

        move(SHANGHAI, minute(40));

        assertThat(clocks)
                .filteredOn(VerificationClock::isOne)
                .extracting(Clock::state)
                .containsExactly(ClockState.SUPERSEDED, ClockState.RUNNING);
    }

    @Test
    void where_no_county_is_the_city_takes_over_what_the_county_owed_and_gives_it_back() {
        begin(HAZMAT, WUHAN, minute(6));
        Clock toCounty = last("unit-county-1h");
        Clock ofTheCounty = last("county-government-2h");
        Clock toCity = last("county-city-2h");

        move(DONGGUAN, minute(20));

        assertThat(last("unit-county-1h").to()).isEqualTo("city");
        assertThat(last("county-government-2h").from()).isEqualTo("city");
        assertThat(last("county-government-2h").dueAt()).isEqualTo(ofTheCounty.dueAt());
        assertThat(last("county-city-2h").state()).isEqualTo(ClockState.SUPERSEDED);
        assertThat(clocks)
                .filteredOn(clock -> clock.state().isOpen())
                .noneMatch(clock -> clock.from().equals("county") || clock.to().equals("county"));

        move(WUHAN, minute(40));

        assertThat(clocks).contains(toCounty, ofTheCounty);
        assertThat(last("county-city-2h").dueAt()).isEqualTo(toCity.dueAt());
        assertThat(last("county-city-2h").state()).isEqualTo(ClockState.RUNNING);
    }

    private static Clock question(String askedBy) {
        return VerificationClock.started(
                UUID.randomUUID(), INCIDENT, 1, "county", askedBy, Duration.ofHours(2), minute(10));
    }
}
