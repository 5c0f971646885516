package io.jiaoying.incident.finding.domain;

import static io.jiaoying.incident.domain.Reports.aHazmatAccident;
import static io.jiaoying.incident.domain.Reports.aLaterReport;
import static io.jiaoying.incident.domain.Reports.aMinimumReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.domain.ReportKind;
import io.jiaoying.incident.domain.Reports;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SuspicionsTest {
    @Test
    void a_first_report_may_leave_out_what_is_not_known() {
        var incident = Incidents.beginningWith(aMinimumReport().content());

        assertThat(Omissions.fieldsLeftOut(incident.open(), incident.reports())).isEmpty();
    }

    @Test
    void a_later_report_may_not() {
        var incident = Incidents.beginningWith(aMinimumReport().content())
                .then(ReportKind.FOLLOW_UP, aLaterReport().content());

        assertThat(Omissions.fieldsLeftOut(incident.open(), incident.reports())).hasValueSatisfying(one -> {
            assertThat(one.kind()).isEqualTo(FindingKind.OMISSION);
            assertThat(one.key()).endsWith("/fields/casualties+source+place");
            assertThat(one.evidence()).hasSize(3);
        });
    }

    @Test
    void closure_is_later_than_every_report() {
        var incident = Incidents.beginningWith(aMinimumReport().content());

        assertThat(Omissions.fieldsLeftOut(incident.closed(), incident.reports()))
                .isPresent();
    }

    @Test
    void what_was_stated_at_any_time_is_not_left_out() {
        var incident = Incidents.beginningWith(aHazmatAccident().content())
                .then(ReportKind.FOLLOW_UP, aLaterReport().withDead(0).content());

        assertThat(Omissions.fieldsLeftOut(incident.open(), incident.reports())).isEmpty();
    }

    @Test
    void a_correction_of_a_figure_is_suspected_either_way() {
        assertThat(suspected(
                        ReportKind.CORRECTION,
                        aHazmatAccident().withDead(3),
                        aLaterReport().withDead(1)))
                .containsExactly("dead：3 → 1");
        assertThat(suspected(
                        ReportKind.CORRECTION,
                        aHazmatAccident().withDead(1),
                        aLaterReport().withDead(3)))
                .containsExactly("dead：1 → 3");
    }

    @ParameterizedTest
    @EnumSource(names = {"FOLLOW_UP", "SUPPLEMENT", "FINAL", "VERIFICATION"})
    void the_dead_may_rise_but_not_fall(ReportKind kind) {
        assertThat(suspected(kind, aHazmatAccident().withDead(1), aLaterReport().withDead(3)))
                .isEmpty();
        assertThat(suspected(kind, aHazmatAccident().withDead(3), aLaterReport().withDead(3)))
                .isEmpty();
        assertThat(suspected(kind, aHazmatAccident().withDead(3), aLaterReport().withDead(1)))
                .containsExactly("dead：3 → 1");
    }

    @Test
    void the_missing_may_be_found_and_the_unknown_contradicts_nothing() {
        assertThat(suspected(
                        ReportKind.FOLLOW_UP,
                        aHazmatAccident().withMissing(3),
                        aLaterReport().withMissing(0)))
                .isEmpty();
        assertThat(suspected(
                        ReportKind.CORRECTION, aHazmatAccident(), aLaterReport().withDead(3)))
                .isEmpty();
        assertThat(suspected(
                        ReportKind.FINAL,
                        aHazmatAccident().withLoss(9_000_000),
                        aLaterReport().withLoss(1)))
                .containsExactly("directLossYuan：9000000 → 1");
    }

    @Test
    void a_tip_contradicts_only_figures_that_are_known_and_lower() {
        var incident =
                Incidents.beginningWith(aHazmatAccident().withDead(2).content()).open();

        assertThat(Misstatements.against(aTip(3, "fire", Duration.ZERO), incident, List.of()))
                .isPresent();
        assertThat(Misstatements.against(aTip(2, "fire", Duration.ZERO), incident, List.of()))
                .isEmpty();
        var unknown = Incidents.beginningWith(aHazmatAccident().content()).open();
        assertThat(Misstatements.against(aTip(3, "fire", Duration.ZERO), unknown, List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_figure_of_a_tip_is_suspected_once_whatever_was_reported_since_and_people_made_of_it(FindingState state) {
        var tip = aTip(5, "fire", Duration.ZERO);
        var two = Incidents.beginningWith(aHazmatAccident().withDead(2).content());
        Finding known =
                findingOf(Misstatements.against(tip, two.open(), List.of()).orElseThrow(), state);
        var three = two.then(
                ReportKind.FOLLOW_UP, aLaterReport().withDead(3).withMissing(0).content());

        assertThat(Misstatements.against(tip, three.open(), List.of(known))).isEmpty();
        var missingToo = new Tip(
                tip.id(),
                "119",
                tip.occurredAt(),
                tip.region(),
                "fire",
                StatedFigures.of(5, 2, null, null),
                false,
                tip.receivedAt(),
                "client:119",
                tip.expectedBy(),
                "rule",
                Tip.MATCHED,
                three.open().id());
        assertThat(Misstatements.against(missingToo, three.open(), List.of(known)))
                .hasValueSatisfying(one -> {
                    assertThat(one.evidence()).extracting(Evidence::figure).containsExactly("missing");
                    assertThat(one.key()).endsWith("/tip/" + tip.id() + "/missing");
                });
    }

    private static Finding findingOf(Suspected suspected, FindingState state) {
        return new Finding(
                UUID.randomUUID(),
                suspected.kind(),
                null,
                null,
                "610725101",
                false,
                suspected.evidence(),
                Reports.OCCURRED,
                state,
                null,
                null,
                null);
    }

    @ParameterizedTest
    @CsvSource({"fire, 0, true", "fire, 120, true", "fire, 121, false", "natural.flood, 0, false", ", -120, true"})
    void a_tip_is_about_what_is_near_in_place_time_and_class(String type, int minutes, boolean about) {
        var incident = Incidents.beginningWith(aHazmatAccident().content()).open();

        assertThat(aTip(0, type, Duration.ofMinutes(minutes)).isAbout(incident)).isEqualTo(about);
    }

    @ParameterizedTest
    @CsvSource({"610725101201, true", "610725101, true", "610725, false", "610725102, false"})
    void an_incident_known_no_closer_than_its_county_covers_up_nothing(String region, boolean about) {
        var incident = Incidents.beginningWith(
                        aHazmatAccident().inCounty(region).content())
                .open();

        assertThat(aTip(0, "fire", Duration.ZERO).isAbout(incident)).isEqualTo(about);
    }

    @ParameterizedTest
    @EnumSource
    void a_finding_is_reviewed_once(FindingState state) {
        for (FindingState next : FindingState.values()) {
            assertThat(state.mayBecome(next)).isEqualTo(state == FindingState.OPEN && next != FindingState.OPEN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_finding_is_a_suspicion(FindingKind kind) {
        assertThat(kind.wire()).startsWith("suspected-");
    }

    private static List<String> suspected(ReportKind kind, Reports first, Reports later) {
        var incident = Incidents.beginningWith(first.content()).then(kind, later.content());
        return Misstatements.in(incident.open(), incident.reports()).stream()
                .flatMap(one -> one.evidence().stream())
                .map(Evidence::fact)
                .toList();
    }

    private static Tip aTip(int dead, String type, Duration later) {
        Instant occurred = Reports.OCCURRED.plus(later);
        return new Tip(
                UUID.randomUUID(),
                "119",
                occurred,
                "610725101",
                type,
                StatedFigures.of(dead, null, null, null),
                false,
                occurred,
                "client:119",
                occurred.plus(Duration.ofHours(1)),
                "rule",
                Tip.OPEN,
                null);
    }
}
