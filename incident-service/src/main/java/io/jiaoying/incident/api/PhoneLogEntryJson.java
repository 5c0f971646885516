package io.jiaoying.incident.api;

import io.jiaoying.incident.application.IncidentDetails;
import io.jiaoying.incident.clock.domain.Mode;
import io.jiaoying.incident.clock.domain.Transmission;
import io.jiaoying.incident.document.domain.ViewAsOf;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.incident.domain.ReportContent;
import io.jiaoying.incident.report.domain.Impact;
import io.jiaoying.regions.Regions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the telephone log 值班电话记录簿: what was known when the call was made, and the call itself.
 *
 * @param at when it was spoken
 * @param result how far handling had come
 */
record PhoneLogEntryJson(
        Instant at,
        int sequence,
        PlaceJson place,
        String regionName,
        Instant occurredAt,
        String eventType,
        CasualtiesJson casualties,
        @Nullable String summary,
        @Nullable String course,
        @Nullable String cause,
        @Nullable String measures,
        @Nullable String result,
        Impact impact,
        @Nullable String trend,
        TransmissionJson call) {

    static List<PhoneLogEntryJson> of(IncidentDetails details) {
        return details.transmissions().stream()
                .filter(sent -> sent.mode() == Mode.PHONE)
                .map(sent -> of(details, sent))
                .toList();
    }

    private static PhoneLogEntryJson of(IncidentDetails details, Transmission sent) {
        Report report = sentReport(details.reports(), sent);
        ReportContent view = ViewAsOf.report(details.reports(), report.sequence());
        return new PhoneLogEntryJson(
                sent.sentAt(),
                report.sequence(),
                PlaceJson.of(view.place()),
                Regions.get().fullName(Objects.requireNonNull(view.place().region())),
                Objects.requireNonNull(view.occurredAt()),
                Objects.requireNonNull(view.eventType()),
                CasualtiesJson.of(view.casualties()),
                view.summary(),
                view.particulars().course(),
                view.cause(),
                view.measures(),
                view.particulars().progress(),
                view.particulars().impact(),
                view.particulars().trend(),
                TransmissionJson.of(sent, details.masked()));
    }

    private static Report sentReport(List<Report> reports, Transmission sent) {
        return reports.stream()
                .filter(report -> report.id().equals(sent.reportId()))
                .findFirst()
                .orElseGet(() -> ViewAsOf.lastBy(reports, sent.recordedAt()));
    }
}
