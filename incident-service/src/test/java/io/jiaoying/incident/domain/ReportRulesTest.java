package io.jiaoying.incident.domain;

import static io.jiaoying.incident.domain.Reports.KNOWN;
import static io.jiaoying.incident.domain.Reports.RECEIVED;
import static io.jiaoying.incident.domain.Reports.aHazmatAccident;
import static io.jiaoying.incident.domain.Reports.aLaterReport;
import static io.jiaoying.incident.domain.Reports.aMinimumReport;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportRulesTest {
    private static final Instant NOW = RECEIVED.plusSeconds(60);
    private static final Vocabulary WORDS =
            new Vocabulary(code -> code.startsWith("6107"), Set.of("place.school", "time.holiday")::contains);

    @Test
    void a_first_report_with_type_place_time_and_a_sentence_is_never_refused() {
        assertThat(faultyFields(aMinimumReport())).isEmpty();
    }

    @Test
    void a_complete_first_report_is_accepted() {
        assertThat(faultyFields(aHazmatAccident().withDead(0).tagged("place.school")))
                .isEmpty();
    }

    @Test
    void an_empty_report_lacks_its_four_required_fields() {
        assertThat(faultyFields(aLaterReport())).containsExactly("eventType", "occurredAt", "place.region", "summary");
    }

    @Test
    void unknown_type_region_and_tag_are_refused_by_name() {
        assertThat(faultyFields(
                        aHazmatAccident().of("volcano").inCounty("999999").tagged("place.school", "place.moon")))
                .containsExactly("eventType", "place.region", "sensitive[1]");
    }

    @Test
    void nothing_can_have_occurred_after_it_was_known() {
        assertThat(faultyFields(aHazmatAccident().occurredAt(KNOWN.plusMillis(1))))
                .containsExactly("occurredAt");
        assertThat(faultyFields(aHazmatAccident().occurredAt(KNOWN))).isEmpty();
    }

    @Test
    void the_future_is_refused_beyond_five_minutes_of_clock_difference() {
        assertThat(faultyFields(aMinimumReport().occurredAt(NOW.plusSeconds(300))))
                .isEmpty();
        assertThat(faultyFields(aMinimumReport().occurredAt(NOW.plusSeconds(300).plusMillis(1))))
                .containsExactly("occurredAt");
    }

    @Test
    void negative_counts_are_refused_and_zero_is_not() {
        assertThat(faultyFields(aHazmatAccident().withDead(-1).withMissing(0).withLoss(-5)))
                .containsExactlyInAnyOrder("casualties.dead", "directLossYuan");
    }

    @Test
    void impossible_coordinates_and_unstorable_text_are_refused() {
        assertThat(faultyFields(aHazmatAccident().at(181, 33).saying("起火\0")))
                .containsExactly("summary", "place.longitude");
    }

    @Test
    void a_later_report_needs_a_kind_that_follows() {
        assertThat(ReportRules.faultsInLaterReport(null, aLaterReport().content(), WORDS, NOW))
                .extracting(Fault::field)
                .containsExactly("kind");
        assertThat(ReportRules.faultsInLaterReport("first", aLaterReport().content(), WORDS, NOW))
                .extracting(Fault::field)
                .containsExactly("kind");
        assertThat(ReportRules.faultsInLaterReport("final", aLaterReport().content(), WORDS, NOW))
                .isEmpty();
    }

    @Test
    void a_change_may_not_contradict_what_was_reported_before() {
        ReportContent before = aHazmatAccident().content();

        assertThat(ReportRules.faultsInMergedView(
                        before, aLaterReport().occurredAt(KNOWN.plusSeconds(1)).content(), ReportKind.CORRECTION))
                .extracting(Fault::field)
                .containsExactly("occurredAt");
        assertThat(ReportRules.faultsInMergedView(
                        before, aLaterReport().withDead(3).content(), ReportKind.FOLLOW_UP))
                .isEmpty();
    }

    @Test
    void only_a_correction_changes_type_and_region() {
        ReportContent elsewhere = aLaterReport().of("fire").inCounty("610726").content();

        assertThat(ReportRules.faultsInMergedView(aHazmatAccident().content(), elsewhere, ReportKind.FOLLOW_UP))
                .extracting(Fault::field)
                .containsExactly("eventType", "place.region");
        assertThat(ReportRules.faultsInMergedView(aHazmatAccident().content(), elsewhere, ReportKind.CORRECTION))
                .isEmpty();
    }

    private static List<String> faultyFields(Reports report) {
        return ReportRules.faultsInFirstReport(report.content(), WORDS, NOW).stream()
                .map(Fault::field)
                .toList();
    }
}
