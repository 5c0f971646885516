package io.jiaoying.incident.document.domain;

import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.PersonalData;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.incident.domain.ReportContent;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Drafts the page of one report: what was known after it, numbered and signed. */
public final class PaperDraft {
    private static final String HEAD = "突发事件信息专报";

    private PaperDraft() {}

    /**
     * Drafts the page.
     *
     * @param reports all of the incident, the first one first
     * @param names what this reader may see of names
     * @param sentTo levels it went to, used where the report itself names none
     * @param regionName full name of an administrative code
     */
    public static Paper of(
            Incident incident,
            List<Report> reports,
            Report report,
            NamesAsOf.Names names,
            List<String> sentTo,
            UnaryOperator<String> regionName) {
        ReportContent view = ViewAsOf.report(reports, report.sequence());
        List<Report> untilThen = reports.stream()
                .filter(one -> one.sequence() <= report.sequence())
                .toList();
        var receivers = new Receivers(Objects.requireNonNull(view.place().region()), regionName);
        List<String> levels = Objects.requireNonNullElse(view.particulars().recipients(), sentTo);
        return new Paper(
                incident.exercise(),
                HEAD,
                "%s-%02d".formatted(incident.number(), report.sequence()),
                Told.orUnknown(names.of(report.id(), PersonalData.SIGNER)),
                title(incident, report, view, regionName),
                PaperBody.sections(view, report.grade(), new NamesAsOf(untilThen, names), regionName),
                receivers.office(),
                Told.day(Objects.requireNonNullElse(view.particulars().signedAt(), report.recordedAt())),
                receivers.sentTo(levels),
                receivers.copiedTo(levels),
                Told.orUnknown(names.of(report.id(), PersonalData.DRAFTER)));
    }

    private static String title(
            Incident incident, Report report, ReportContent view, UnaryOperator<String> regionName) {
        @Nullable String drafted = report.title();
        return drafted != null
                ? drafted
                : DraftTitle.ofReport(
                        DraftTitle.ofIncident(
                                view,
                                regionName.apply(
                                        Objects.requireNonNull(view.place().region())),
                                incident.exercise()),
                        report.kind(),
                        report.ordinal());
    }
}
