package io.jiaoying.incident.domain;

import static io.jiaoying.incident.report.domain.Known.newer;

import io.jiaoying.incident.report.domain.Particulars;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a report states, or what all reports of an incident state together; null means not stated. Holds no names or
 * numbers of people: those are personal data and kept apart.
 *
 * @param knownAt when the obliged unit first knew
 * @param receivedAt when this desk received it
 * @param sourceKind see {@link SourceKind}
 */
public record ReportContent(
        @Nullable String eventType,
        @Nullable Instant occurredAt,
        @Nullable Boolean occurredAtEstimated,
        @Nullable Instant knownAt,
        @Nullable Instant receivedAt,
        Place place,
        @Nullable String sourceKind,
        Casualties casualties,
        @Nullable Long directLossYuan,
        @Nullable String summary,
        @Nullable String cause,
        @Nullable String measures,
        @Nullable String requests,
        @Nullable List<String> sensitive,
        AccidentUnit unit,
        Particulars particulars) {

    /** Reports stored before there were particulars lack them. */
    public ReportContent {
        particulars = Objects.requireNonNullElse(particulars, Particulars.UNKNOWN);
    }

    /** The current view after a later report: its statements where it makes any, these elsewhere. */
    public ReportContent updatedBy(ReportContent later) {
        return new ReportContent(
                newer(eventType, later.eventType),
                newer(occurredAt, later.occurredAt),
                newer(occurredAtEstimated, later.occurredAtEstimated),
                newer(knownAt, later.knownAt),
                receivedAt,
                place.updatedBy(later.place),
                sourceKind,
                casualties.updatedBy(later.casualties),
                newer(directLossYuan, later.directLossYuan),
                newer(summary, later.summary),
                newer(cause, later.cause),
                newer(measures, later.measures),
                newer(requests, later.requests),
                newer(sensitive, later.sensitive),
                unit.updatedBy(later.unit),
                particulars.updatedBy(later.particulars));
    }

    /** A first report's receipt and first knowledge default to the server's instant and to the receipt. */
    public ReportContent withDefaults(Instant now) {
        Instant received = receivedAt == null ? now : receivedAt;
        return new ReportContent(
                eventType,
                occurredAt,
                occurredAtEstimated != null && occurredAtEstimated,
                knownAt == null ? received : knownAt,
                received,
                place,
                sourceKind == null ? SourceKind.OTHER.wire() : sourceKind,
                casualties,
                directLossYuan,
                summary,
                cause,
                measures,
                requests,
                sensitive == null ? List.of() : sensitive,
                unit,
                particulars);
    }

    public ReportContent at(Place where) {
        return new ReportContent(
                eventType,
                occurredAt,
                occurredAtEstimated,
                knownAt,
                receivedAt,
                where,
                sourceKind,
                casualties,
                directLossYuan,
                summary,
                cause,
                measures,
                requests,
                sensitive,
                unit,
                particulars);
    }

    public ReportContent saying(String sentence) {
        return new ReportContent(
                eventType,
                occurredAt,
                occurredAtEstimated,
                knownAt,
                receivedAt,
                place,
                sourceKind,
                casualties,
                directLossYuan,
                sentence,
                cause,
                measures,
                requests,
                sensitive,
                unit,
                particulars);
    }

    public Figures figures() {
        return Figures.of(casualties, directLossYuan)
                .with(Criterion.POISONED, particulars.figures().poisoned())
                .with(Criterion.BURNT_HECTARES, particulars.figures().burntHectares())
                .with(Criterion.MAGNITUDE, particulars.figures().magnitude());
    }
}
