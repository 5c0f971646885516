package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.Report;
import io.jiaoying.incident.domain.ReportContent;
import io.jiaoying.incident.domain.ReportKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The report that a transmission carried, beside all that its incident had gathered by then.
 *
 * @param changed the last report that changed figures of people; the first one when none did
 * @param latest the last report of all
 */
public record CarriedReport(Report report, Report changed, Report latest) {

    /**
     * Of an incident's reports, in their order, the one with this id.
     *
     * @param reportId null for the latest
     */
    public static CarriedReport among(List<Report> reports, @Nullable UUID reportId) {
        Report latest = reports.get(reports.size() - 1);
        Report carried = reports.stream()
                .filter(report -> report.id().equals(reportId))
                .findFirst()
                .orElse(latest);
        return new CarriedReport(carried, lastToChangePeople(reports), latest);
    }

    private static Report lastToChangePeople(List<Report> reports) {
        Report changed = reports.get(0);
        ReportContent view = changed.content();
        for (Report report : reports.subList(1, reports.size())) {
            ReportContent after = view.updatedBy(report.content());
            changed = after.casualties().harmsAsManyAs(view.casualties()) ? changed : report;
            view = after;
        }
        return changed;
    }

    /** Whether it says what a clock of its hop asks for: 续报 anything new, 补报 the new figures, 终报 and 核报 themselves. */
    public boolean tells(Clock clock, Instant sentAt) {
        return switch (clock.asks()) {
            case FIRST -> true;
            case FOLLOW_UP -> !isOnlyTheFirstOf(clock);
            case SUPPLEMENT -> report.sequence() >= changed.sequence() && !sentAt.isBefore(known(changed));
            case FINAL, VERIFICATION, CORRECTION -> report.kind() == clock.asks();
        };
    }

    private boolean isOnlyTheFirstOf(Clock clock) {
        Instant start = clock.startsAt();
        return report.kind() == ReportKind.FIRST
                && report.sequence() < latest.sequence()
                && (start == null || report.recordedAt().isBefore(start));
    }

    private static Instant known(Report report) {
        return Objects.requireNonNullElse(report.content().receivedAt(), report.recordedAt());
    }
}
