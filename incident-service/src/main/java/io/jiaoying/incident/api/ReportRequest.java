package io.jiaoying.incident.api;

import io.jiaoying.incident.application.FirstReport;
import io.jiaoying.incident.domain.ReportContent;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A first report 初报. */
record ReportRequest(
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
        @Nullable UnitJson unit,
        @Nullable Boolean exercise) {

    FirstReport toFirstReport() {
        return new FirstReport(content(), SourceJson.informant(source), Boolean.TRUE.equals(exercise));
    }

    ReportContent content() {
        return new ReportContent(
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
    }
}
