package io.jiaoying.incident.document.domain;

import static io.jiaoying.incident.domain.Reports.RECEIVED;
import static io.jiaoying.incident.domain.Reports.aHazmatAccident;
import static io.jiaoying.incident.domain.Reports.aLaterReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.incident.domain.ReportContent;
import io.jiaoying.incident.domain.ReportKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ViewAsOfTest {
    private static final List<Report> REPORTS = List.of(
            report(1, aHazmatAccident().withMissing(3).content()),
            report(2, aLaterReport().withDead(1).content()),
            report(3, aLaterReport().withDead(2).withMissing(2).content()));

    @Test
    void an_earlier_view_can_be_told_again_after_later_reports() {
        assertThat(ViewAsOf.report(REPORTS, 1).casualties().dead()).isNull();
        assertThat(ViewAsOf.report(REPORTS, 2).casualties().dead()).isEqualTo(1);
        assertThat(ViewAsOf.report(REPORTS, 2).casualties().missing()).isEqualTo(3);
        assertThat(ViewAsOf.report(REPORTS, 3).casualties().missing()).isEqualTo(2);
    }

    @Test
    void the_last_report_made_by_an_instant_is_found() {
        assertThat(ViewAsOf.lastBy(REPORTS, RECEIVED.plusSeconds(2)).sequence()).isEqualTo(2);
        assertThat(ViewAsOf.lastBy(REPORTS, RECEIVED.minusSeconds(60)).sequence())
                .isEqualTo(1);
    }

    private static Report report(int sequence, ReportContent content) {
        return new Report(
                new UUID(0, sequence),
                new UUID(0, 0),
                sequence,
                sequence == 1 ? ReportKind.FIRST : ReportKind.FOLLOW_UP,
                Math.max(1, sequence - 1),
                "title",
                content,
                Grade.UNGRADED,
                RECEIVED.plusSeconds(sequence),
                "person:x");
    }
}
