package io.jiaoying.incident.document.domain;

import io.jiaoying.incident.domain.Report;
import io.jiaoying.incident.domain.ReportContent;
import java.time.Instant;
import java.util.List;

/** What was known when: reports are never overwritten, so any earlier view can be told again. */
public final class ViewAsOf {
    private ViewAsOf() {}

    /** The view after this report; the first report comes first in the list. */
    public static ReportContent report(List<Report> reports, int sequence) {
        Report first = reports.get(0);
        return reports.stream()
                .skip(1)
                .filter(report -> report.sequence() <= sequence)
                .map(Report::content)
                .reduce(first.content().withDefaults(first.recordedAt()), ReportContent::updatedBy);
    }

    /** The last report made by then; the first one if none was. */
    public static Report lastBy(List<Report> reports, Instant instant) {
        return reports.stream()
                .filter(report -> !report.recordedAt().isAfter(instant))
                .reduce((earlier, later) -> later)
                .orElse(reports.get(0));
    }
}
