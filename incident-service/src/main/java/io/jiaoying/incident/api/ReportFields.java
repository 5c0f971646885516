package io.jiaoying.incident.api;

import io.jiaoying.incident.application.NamedPeople;
import io.jiaoying.incident.domain.PersonalData;
import io.jiaoying.incident.domain.ReportContent;
import io.jiaoying.incident.report.domain.Attachment;
import io.jiaoying.incident.report.domain.Force;
import io.jiaoying.incident.report.domain.HazardFigures;
import io.jiaoying.incident.report.domain.Impact;
import io.jiaoying.incident.report.domain.Particulars;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What first and later reports have in common: every field may be missing, null is not stated. */
interface ReportFields {
    @Nullable
    String eventType();

    @Nullable
    Instant occurredAt();

    @Nullable
    Boolean occurredAtEstimated();

    @Nullable
    String occurredAtPrecision();

    @Nullable
    Instant knownAt();

    @Nullable
    Instant receivedAt();

    @Nullable
    String receivedBy();

    @Nullable
    PlaceJson place();

    @Nullable
    SourceJson source();

    @Nullable
    CasualtiesJson casualties();

    @Nullable
    HazardFigures figures();

    @Nullable
    Long directLossYuan();

    @Nullable
    String gradeEstimated();

    @Nullable
    String summary();

    @Nullable
    String course();

    @Nullable
    String cause();

    @Nullable
    Impact impact();

    @Nullable
    String trend();

    @Nullable
    String progress();

    @Nullable
    String measures();

    @Nullable
    List<@Nullable Force> forces();

    @Nullable
    OnSceneJson leaderOnScene();

    @Nullable
    OnSceneJson commander();

    @Nullable
    String requests();

    @Nullable
    String suggestions();

    @Nullable
    String publicOpinion();

    @Nullable
    String pollutants();

    @Nullable
    List<@Nullable String> sensitive();

    @Nullable
    UnitJson unit();

    @Nullable
    Instant nextReportAt();

    @Nullable
    String drafter();

    @Nullable
    String signer();

    @Nullable
    Instant signedAt();

    @Nullable
    List<@Nullable Attachment> attachments();

    @Nullable
    String classification();

    @Nullable
    List<@Nullable String> recipients();

    @Nullable
    List<@Nullable String> modes();

    default ReportContent content() {
        SourceJson source = source();
        return new ReportContent(
                eventType(),
                Instants.toMillis(occurredAt()),
                occurredAtEstimated(),
                Instants.toMillis(knownAt()),
                Instants.toMillis(receivedAt()),
                PlaceJson.place(place()),
                source == null ? null : source.kind(),
                CasualtiesJson.casualties(casualties()),
                directLossYuan(),
                summary(),
                cause(),
                measures(),
                requests(),
                Tags.of(sensitive()),
                UnitJson.unit(unit()),
                particulars());
    }

    private Particulars particulars() {
        return new Particulars(
                occurredAtPrecision(),
                gradeEstimated(),
                course(),
                Objects.requireNonNullElse(impact(), Impact.UNKNOWN),
                trend(),
                progress(),
                Tags.withoutNulls(forces()),
                OnSceneJson.onScene(leaderOnScene()),
                OnSceneJson.onScene(commander()),
                suggestions(),
                publicOpinion(),
                pollutants(),
                Instants.toMillis(nextReportAt()),
                Instants.toMillis(signedAt()),
                Tags.withoutNulls(attachments()),
                classification(),
                Tags.of(recipients()),
                Tags.of(modes()),
                Objects.requireNonNullElse(figures(), HazardFigures.UNKNOWN));
    }

    /** Names and numbers, which are kept apart from what the report says. */
    default NamedPeople people() {
        NamedPeople people = new NamedPeople()
                .and(PersonalData.RECEIVED_BY, receivedBy())
                .and(PersonalData.DRAFTER, drafter())
                .and(PersonalData.SIGNER, signer());
        SourceJson source = source();
        if (source != null) {
            people.and(PersonalData.SOURCE_NAME, source.name()).and(PersonalData.SOURCE_PHONE, source.phone());
        }
        OnSceneJson leader = leaderOnScene();
        if (leader != null) {
            people.and(PersonalData.LEADER_NAME, leader.name()).and(PersonalData.LEADER_PHONE, leader.phone());
        }
        OnSceneJson commander = commander();
        if (commander != null) {
            people.and(PersonalData.COMMANDER_NAME, commander.name())
                    .and(PersonalData.COMMANDER_PHONE, commander.phone());
        }
        return people;
    }
}
