package io.jiaoying.incident.api;

import io.jiaoying.incident.domain.PersonalData;
import io.jiaoying.incident.report.domain.Attachment;
import io.jiaoying.incident.report.domain.Force;
import io.jiaoying.incident.report.domain.HazardFigures;
import io.jiaoying.incident.report.domain.Impact;
import io.jiaoying.incident.report.domain.Particulars;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a report says beyond its core; names and numbers masked. Stands unwrapped in reports and incidents. */
record ParticularsJson(
        @Nullable String occurredAtPrecision,
        @Nullable String gradeEstimated,
        @Nullable String receivedBy,
        HazardFigures figures,
        @Nullable String course,
        Impact impact,
        @Nullable String trend,
        @Nullable String progress,
        @Nullable List<Force> forces,
        OnSceneJson leaderOnScene,
        OnSceneJson commander,
        @Nullable String suggestions,
        @Nullable String publicOpinion,
        @Nullable String pollutants,
        @Nullable Instant nextReportAt,
        @Nullable String drafter,
        @Nullable String signer,
        @Nullable Instant signedAt,
        @Nullable List<Attachment> attachments,
        @Nullable String classification,
        @Nullable List<String> recipients,
        @Nullable List<String> modes) {

    /** Gives what may be shown of a name or number, by its field. */
    interface Names {
        @Nullable
        String of(String field);
    }

    static ParticularsJson of(Particulars stated, Names names) {
        return new ParticularsJson(
                stated.occurredAtPrecision(),
                stated.gradeEstimated(),
                names.of(PersonalData.RECEIVED_BY),
                stated.figures(),
                stated.course(),
                stated.impact(),
                stated.trend(),
                stated.progress(),
                stated.forces(),
                OnSceneJson.of(
                        stated.leaderOnScene(),
                        names.of(PersonalData.LEADER_NAME),
                        names.of(PersonalData.LEADER_PHONE)),
                OnSceneJson.of(
                        stated.commander(),
                        names.of(PersonalData.COMMANDER_NAME),
                        names.of(PersonalData.COMMANDER_PHONE)),
                stated.suggestions(),
                stated.publicOpinion(),
                stated.pollutants(),
                stated.nextReportAt(),
                names.of(PersonalData.DRAFTER),
                names.of(PersonalData.SIGNER),
                stated.signedAt(),
                stated.attachments(),
                stated.classification(),
                stated.recipients(),
                stated.modes());
    }
}
