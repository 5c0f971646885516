package io.jiaoying.incident.report.domain;

import static io.jiaoying.incident.report.domain.Known.newer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything a report may say that no rule of reporting asks for first: any of it may be missing, and follow later.
 *
 * @param occurredAtPrecision how exact the time of occurrence is: {@code minute hour day}
 * @param gradeEstimated the reporter's own guess; the grade itself comes from the figures
 * @param course what happened, in order 经过
 * @param trend 发展趋势
 * @param suggestions 工作建议
 * @param publicOpinion 舆情
 * @param classification {@code none}: secrets never come here
 * @param recipients levels or organisation codes the report is meant for
 * @param modes {@code phone written}
 */
public record Particulars(
        @Nullable String occurredAtPrecision,
        @Nullable String gradeEstimated,
        @Nullable String course,
        Impact impact,
        @Nullable String trend,
        @Nullable String progress,
        @Nullable List<Force> forces,
        OnScene leaderOnScene,
        OnScene commander,
        @Nullable String suggestions,
        @Nullable String publicOpinion,
        @Nullable String pollutants,
        @Nullable Instant nextReportAt,
        @Nullable Instant signedAt,
        @Nullable List<Attachment> attachments,
        @Nullable String classification,
        @Nullable List<String> recipients,
        @Nullable List<String> modes,
        HazardFigures figures) {

    public static final Particulars UNKNOWN = new Particulars(
            null,
            null,
            null,
            Impact.UNKNOWN,
            null,
            null,
            null,
            OnScene.UNKNOWN,
            OnScene.UNKNOWN,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            HazardFigures.UNKNOWN);

    /** Reports stored before a group existed lack it. */
    public Particulars {
        impact = Objects.requireNonNullElse(impact, Impact.UNKNOWN);
        leaderOnScene = Objects.requireNonNullElse(leaderOnScene, OnScene.UNKNOWN);
        commander = Objects.requireNonNullElse(commander, OnScene.UNKNOWN);
        figures = Objects.requireNonNullElse(figures, HazardFigures.UNKNOWN);
    }

    /** A signature, and the papers of one report, belong to that report alone. */
    public Particulars updatedBy(Particulars later) {
        return new Particulars(
                newer(occurredAtPrecision, later.occurredAtPrecision),
                newer(gradeEstimated, later.gradeEstimated),
                newer(course, later.course),
                impact.updatedBy(later.impact),
                newer(trend, later.trend),
                newer(progress, later.progress),
                newer(forces, later.forces),
                leaderOnScene.updatedBy(later.leaderOnScene),
                commander.updatedBy(later.commander),
                newer(suggestions, later.suggestions),
                newer(publicOpinion, later.publicOpinion),
                newer(pollutants, later.pollutants),
                later.nextReportAt,
                later.signedAt,
                later.attachments,
                newer(classification, later.classification),
                newer(recipients, later.recipients),
                newer(modes, later.modes),
                figures.updatedBy(later.figures));
    }
}
