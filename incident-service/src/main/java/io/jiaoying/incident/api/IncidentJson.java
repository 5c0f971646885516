package io.jiaoying.incident.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jiaoying.incident.application.IncidentDetails;
import io.jiaoying.incident.document.domain.NamesAsOf;
import io.jiaoying.incident.domain.GradeVerdict;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.incident.domain.ReportContent;
import io.jiaoying.regions.Regions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident: its current view over all reports, and everything that belongs to it. */
record IncidentJson(
        UUID id,
        String number,
        String state,
        String grade,
        List<GradeReasonJson> gradeReasons,
        List<FlagJson> flags,
        String title,
        String eventType,
        Instant occurredAt,
        boolean occurredAtEstimated,
        Instant knownAt,
        Instant receivedAt,
        Instant recordedAt,
        PlaceJson place,
        String regionName,
        SourceJson source,
        CasualtiesJson casualties,
        @Nullable Long directLossYuan,
        @Nullable String summary,
        @Nullable String cause,
        @Nullable String measures,
        @Nullable String requests,
        @Nullable List<String> sensitive,
        UnitJson unit,
        @JsonUnwrapped ParticularsJson particulars,
        boolean exercise,
        List<String> rulePacks,
        @Nullable Instant closedAt,
        List<ReportJson> reports,
        List<ClockJson> clocks,
        List<TransmissionJson> transmissions) {

    static IncidentJson of(IncidentDetails details, GradeVerdict verdict) {
        Incident incident = details.incident();
        ReportContent view = incident.content();
        return new IncidentJson(
                incident.id(),
                incident.number(),
                incident.state().wire(),
                incident.grade().wire(),
                GradeReasonJson.of(verdict),
                FlagJson.of(verdict),
                incident.title(),
                incident.eventType(),
                incident.occurredAt(),
                Boolean.TRUE.equals(view.occurredAtEstimated()),
                incident.knownAt(),
                incident.receivedAt(),
                incident.recordedAt(),
                PlaceJson.of(view.place()),
                Regions.get().fullName(incident.region()),
                source(details),
                CasualtiesJson.of(view.casualties()),
                view.directLossYuan(),
                view.summary(),
                view.cause(),
                view.measures(),
                view.requests(),
                view.sensitive(),
                UnitJson.of(view.unit()),
                ParticularsJson.of(view.particulars(), new NamesAsOf(details.reports(), details.masked()::of)::of),
                incident.exercise(),
                incident.packs(),
                incident.closedAt(),
                details.reports().stream()
                        .map(report -> ReportJson.of(report, details.masked()))
                        .toList(),
                ClockJson.of(details.clocks()),
                details.transmissions().stream()
                        .map(sent -> TransmissionJson.of(sent, details.masked()))
                        .toList());
    }

    private static SourceJson source(IncidentDetails details) {
        Report first = details.reports().get(0);
        return SourceJson.of(details.incident().content().sourceKind(), first.id(), details.masked());
    }
}
