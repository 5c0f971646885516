package io.jiaoying.incident.merging.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.IncidentState;
import io.jiaoying.incident.domain.Reports;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergingRulesTest {
    private static final Related.Within TWO_KILOMETRES_TWO_HOURS = new Related.Within(2000, 120);

    private static Incident of(Reports reports) {
        return of(reports, false);
    }

    private static Incident of(Reports reports, boolean exercise) {
        Instant now = Instant.parse("2026-07-04T05:00:00Z");
        return new Incident(
                UUID.randomUUID(),
                "610725-20260704-000001",
                IncidentState.OPEN,
                Grade.UNGRADED,
                "勉县事故",
                reports.content(),
                List.of(),
                1,
                false,
                exercise,
                now,
                "person:1",
                null,
                null);
    }

    private static Incident accident() {
        return of(Reports.aHazmatAccident());
    }

    @Test
    void one_hundredth_of_a_degree_north_is_1112_metres() {
        Nearness apart = Nearness.of(accident(), of(Reports.aHazmatAccident().at(106.67, 33.16)));
        assertThat(apart.metres()).isCloseTo(1112, within(1));
        assertThat(apart.minutes()).isZero();
    }

    @Test
    void one_hundredth_of_a_degree_east_shrinks_with_the_latitude() {
        assertThat(Nearness.of(accident(), of(Reports.aHazmatAccident().at(106.68, 33.15)))
                        .metres())
                .isCloseTo(931, within(1));
    }

    @Test
    void near_and_soon_of_one_kind_is_offered_with_its_reasons() {
        Incident other = of(
                Reports.aHazmatAccident().at(106.68, 33.15).occurredAt(Reports.OCCURRED.plus(Duration.ofMinutes(119))));
        assertThat(Related.of(accident(), other, TWO_KILOMETRES_TWO_HOURS)
                        .orElseThrow()
                        .reasons())
                .containsExactly("same-time", "same-type", "near");
    }

    @Test
    void too_far_too_late_or_of_another_kind_is_not_offered() {
        assertThat(Related.of(accident(), of(Reports.aHazmatAccident().at(106.70, 33.15)), TWO_KILOMETRES_TWO_HOURS))
                .isEmpty();
        assertThat(Related.of(
                        accident(),
                        of(Reports.aHazmatAccident().occurredAt(Reports.OCCURRED.plus(Duration.ofMinutes(121)))),
                        TWO_KILOMETRES_TWO_HOURS))
                .isEmpty();
        assertThat(Related.of(accident(), of(Reports.aHazmatAccident().of("natural.flood")), TWO_KILOMETRES_TWO_HOURS))
                .isEmpty();
        assertThat(Related.of(accident(), of(Reports.aHazmatAccident(), true), TWO_KILOMETRES_TWO_HOURS))
                .isEmpty();
    }

    @Test
    void a_fire_may_be_what_others_report_as_an_accident() {
        assertThat(Related.of(accident(), of(Reports.aHazmatAccident().of("fire")), TWO_KILOMETRES_TWO_HOURS))
                .isPresent();
    }

    @Test
    void without_coordinates_the_same_township_stands_for_the_distance() {
        Incident noWhere = of(Reports.aMinimumReport().inCounty("610725101"));
        assertThat(Related.of(accident(), noWhere, TWO_KILOMETRES_TWO_HOURS)
                        .orElseThrow()
                        .reasons())
                .contains("same-place");
        assertThat(Related.of(accident(), of(Reports.aMinimumReport().inCounty("610725")), TWO_KILOMETRES_TWO_HOURS))
                .isEmpty();
    }

    @Test
    void every_refusal_has_its_reason() {
        Incident one = accident();
        Incident other = accident();
        assertThat(MergeRules.refuse(one, other, false, false)).isEmpty();
        assertThat(MergeRules.refuse(one, one, false, false))
                .contains(MergeRules.Refused.AN_INCIDENT_IS_NOT_MERGED_INTO_ITSELF);
        assertThat(MergeRules.refuse(one, of(Reports.aHazmatAccident(), true), false, false))
                .contains(MergeRules.Refused.AN_EXERCISE_IS_NOT_MERGED_WITH_WHAT_HAPPENED);
        assertThat(MergeRules.refuse(one, other, false, true)).contains(MergeRules.Refused.WHAT_IS_MERGED_STAYS_MERGED);
        assertThat(MergeRules.refuse(one, other, true, false))
                .contains(MergeRules.Refused.ONE_IS_MERGED_INTO_THE_INCIDENT_THAT_GOES_ON);
    }
}
