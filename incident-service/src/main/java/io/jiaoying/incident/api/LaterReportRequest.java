package io.jiaoying.incident.api;

import io.jiaoying.incident.application.LaterReport;
import io.jiaoying.incident.report.domain.Attachment;
import io.jiaoying.incident.report.domain.Force;
import io.jiaoying.incident.report.domain.HazardFigures;
import io.jiaoying.incident.report.domain.Impact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 续报 补报 终报 核报 更正: the kind and what changed; null and absent fields change nothing. */
record LaterReportRequest(
        @Nullable String kind,
        @Nullable String eventType,
        @Nullable Instant occurredAt,
        @Nullable Boolean occurredAtEstimated,
        @Nullable String occurredAtPrecision,
        @Nullable Instant knownAt,
        @Nullable Instant receivedAt,
        @Nullable @Size(max = Phones.LONGEST_NAME) String receivedBy,
        @Nullable PlaceJson place,
        @Nullable @Valid SourceJson source,
        @Nullable CasualtiesJson casualties,
        @Nullable HazardFigures figures,
        @Nullable Long directLossYuan,
        @Nullable String gradeEstimated,
        @Nullable String summary,
        @Nullable String course,
        @Nullable String cause,
        @Nullable Impact impact,
        @Nullable String trend,
        @Nullable String progress,
        @Nullable String measures,
        @Nullable List<@Nullable Force> forces,
        @Nullable @Valid OnSceneJson leaderOnScene,
        @Nullable @Valid OnSceneJson commander,
        @Nullable String requests,
        @Nullable String suggestions,
        @Nullable String publicOpinion,
        @Nullable String pollutants,
        @Nullable List<@Nullable String> sensitive,
        @Nullable UnitJson unit,
        @Nullable Instant nextReportAt,
        @Nullable @Size(max = Phones.LONGEST_NAME) String drafter,
        @Nullable @Size(max = Phones.LONGEST_NAME) String signer,
        @Nullable Instant signedAt,
        @Nullable List<@Nullable Attachment> attachments,
        @Nullable String classification,
        @Nullable List<@Nullable String> recipients,
        @Nullable List<@Nullable String> modes)
        implements ReportFields {

    LaterReport toLaterReport() {
        return new LaterReport(kind, content(), people());
    }

    @Override
    public String toString() {
        return "LaterReportRequest[" + kind + "]";
    }
}
