package io.jiaoying.incident.domain;

import static io.jiaoying.incident.domain.Reports.aHazmatAccident;
import static io.jiaoying.incident.domain.Reports.aLaterReport;
import static io.jiaoying.incident.domain.Reports.aMinimumReport;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportContentTest {
    @Test
    void a_later_report_changes_only_what_it_states() {
        ReportContent view = aHazmatAccident()
                .withMissing(3)
                .content()
                .updatedBy(aLaterReport().withDead(1).content());

        assertThat(view.casualties().dead()).isEqualTo(1);
        assertThat(view.casualties().missing()).isEqualTo(3);
        assertThat(view.casualties().trapped()).isNull();
        assertThat(view.summary()).isEqualTo("化工厂爆炸");
    }

    @Test
    void a_figure_may_go_back_to_zero() {
        ReportContent view = aHazmatAccident()
                .withMissing(3)
                .content()
                .updatedBy(aLaterReport().withMissing(0).content());

        assertThat(view.casualties().missing()).isZero();
    }

    @Test
    void receipt_and_knowledge_default_to_the_servers_instant_and_the_receipt() {
        Instant now = Instant.parse("2026-07-04T05:00:00Z");
        ReportContent report = aMinimumReport().content().withDefaults(now);

        assertThat(report.receivedAt()).isEqualTo(now);
        assertThat(report.knownAt()).isEqualTo(now);
        assertThat(report.sourceKind()).isEqualTo("other");
        assertThat(report.casualties()).isEqualTo(Casualties.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void a_closed_incident_still_takes_supplements_audits_and_corrections(ReportKind kind) {
        boolean expected =
                switch (kind) {
                    case SUPPLEMENT, VERIFICATION, CORRECTION -> true;
                    case FIRST, FOLLOW_UP, FINAL -> false;
                };
        assertThat(kind.isTakenWhen(IncidentState.CLOSED)).isEqualTo(expected);
        assertThat(kind.isTakenWhen(IncidentState.OPEN)).isTrue();
    }

    @Test
    void an_incident_closes_once_and_never_opens_again() {
        assertThat(IncidentState.OPEN.mayBecome(IncidentState.CLOSED)).isTrue();
        assertThat(IncidentState.OPEN.mayBecome(IncidentState.OPEN)).isFalse();
        assertThat(IncidentState.CLOSED.mayBecome(IncidentState.OPEN)).isFalse();
        assertThat(IncidentState.CLOSED.mayBecome(IncidentState.CLOSED)).isFalse();
    }
}
