package io.jiaoying.incident.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jiaoying.incident.application.MaskedData;
import io.jiaoying.incident.document.domain.ReportLabel;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.incident.domain.ReportContent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One report as it was made; null is what it did not state.
 *
 * @param label 初报, 续报一, …
 * @param title as drafted when it was made
 * @param grade the incident's grade after it
 */
record ReportJson(
        UUID id,
        UUID incidentId,
        int sequence,
        String kind,
        String label,
        @Nullable String title,
        String grade,
        Instant recordedAt,
        String recordedBy,
        @Nullable String eventType,
        @Nullable Instant occurredAt,
        @Nullable Boolean occurredAtEstimated,
        @Nullable Instant knownAt,
        @Nullable Instant receivedAt,
        PlaceJson place,
        SourceJson source,
        CasualtiesJson casualties,
        @Nullable Long directLossYuan,
        @Nullable String summary,
        @Nullable String cause,
        @Nullable String measures,
        @Nullable String requests,
        @Nullable List<String> sensitive,
        UnitJson unit,
        @JsonUnwrapped ParticularsJson particulars) {

    static ReportJson of(Report report, MaskedData masked) {
        ReportContent stated = report.content();
        return new ReportJson(
                report.id(),
                report.incidentId(),
                report.sequence(),
                report.kind().wire(),
                ReportLabel.of(report.kind(), report.ordinal()),
                report.title(),
                report.grade().wire(),
                report.recordedAt(),
                report.recordedBy(),
                stated.eventType(),
                stated.occurredAt(),
                stated.occurredAtEstimated(),
                stated.knownAt(),
                stated.receivedAt(),
                PlaceJson.of(stated.place()),
                SourceJson.of(stated.sourceKind(), report.id(), masked),
                CasualtiesJson.of(stated.casualties()),
                stated.directLossYuan(),
                stated.summary(),
                stated.cause(),
                stated.measures(),
                stated.requests(),
                stated.sensitive(),
                UnitJson.of(stated.unit()),
                ParticularsJson.of(stated.particulars(), field -> masked.of(report.id(), field)));
    }
}
