package io.jiaoying.incident.api;

import io.jiaoying.incident.application.LaterReport;
import io.jiaoying.incident.domain.ReportContent;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 续报 补报 终报 核报 更正: the kind and what changed; null and absent fields change nothing. */
record LaterReportRequest(
        @Nullable String kind,
        @Nullable String eventType,
        @Nullable Instant occurredAt,
        @Nullable Boolean occurredAtEstimated,
        @Nullable Instant knownAt,
        @Nullable Instant receivedAt,
        @Nullable PlaceJson place,
        @Nullable @Valid SourceJson source,
        @Nullable CasualtiesJson casualties,
        @Nullable Long directLossYuan,
        @Nullable String summary,
        @Nullable String cause,
        @Nullable String measures,
        @Nullable String requests,
        @Nullable List<@Nullable String> sensitive,
        @Nullable UnitJson unit) {

    LaterReport toLaterReport() {
        ReportContent changes = new ReportContent(
                eventType,
                Instants.toMillis(occurredAt),
                occurredAtEstimated,
                Instants.toMillis(knownAt),
                Instants.toMillis(receivedAt),
                PlaceJson.place(place),
                source == null ? null : source.kind(),
                CasualtiesJson.casualties(casualties),
                directLossYuan,
                summary,
                cause,
                measures,
                requests,
                Tags.of(sensitive),
                UnitJson.unit(unit));
        return new LaterReport(kind, changes, SourceJson.informant(source));
    }
}
