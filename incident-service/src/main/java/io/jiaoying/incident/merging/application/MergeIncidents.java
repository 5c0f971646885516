package io.jiaoying.incident.merging.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.events.incident.IncidentMergedV1;
import io.jiaoying.incident.application.Fact;
import io.jiaoying.incident.application.IncidentAccess;
import io.jiaoying.incident.application.IncidentLog;
import io.jiaoying.incident.application.ServerTime;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.merging.domain.MergeRules;
import io.jiaoying.incident.merging.domain.Nearness;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.timeline.TimelineDraft;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Merges two incidents that are one. Both keep their reports and timelines; the obligations of the merged one were real when
 * they began, so its clocks run on and are counted. Two who merge a pair both ways at once wait for each other in a circle: the
 * database ends one transaction, which is then tried again.
 */
@ApplicationScoped
public class MergeIncidents {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final IncidentAccess access;
    private final Merges merges;
    private final IncidentLog log;
    private final ServerTime time;

    MergeIncidents(IncidentAccess access, Merges merges, IncidentLog log, ServerTime time) {
        this.access = access;
        this.merges = merges;
        this.log = log;
        this.time = time;
    }

    public Uni<Merge> merge(Tx tx, Identity by, UUID goesOn, UUID other, String reason) {
        return access.lock(tx, by, goesOn)
                .chain(first -> access.lock(tx, by, other).chain(second -> merges.isMerged(tx, goesOn)
                        .chain(firstIsMerged -> merges.isMerged(tx, other).chain(secondIsMerged -> {
                            MergeRules.refuse(first, second, firstIsMerged, secondIsMerged)
                                    .ifPresent(refused -> {
                                        throw refusal(refused);
                                    });
                            return merge(tx, by, first, second, reason);
                        }))));
    }

    private Uni<Merge> merge(Tx tx, Identity by, Incident goesOn, Incident other, String reason) {
        Merge merge = new Merge(
                goesOn.id(), other.id(), Nearness.of(goesOn, other), reason, by.party(), time.instant(), null);
        Cause cause = Cause.fresh();
        return merges.insert(tx, merge)
                .chain(() -> log.write(tx, cause, goesOn.id(), List.of(merged(merge, goesOn))))
                .chain(() -> log.write(tx, cause, other.id(), List.of(mergedInto(merge))))
                .replaceWith(merge);
    }

    private static Fact merged(Merge merge, Incident goesOn) {
        return new Fact(
                new TimelineDraft(
                        "incident-merged",
                        merge.by(),
                        merge.at(),
                        merge.at(),
                        Map.of("mergedId", merge.mergedId().toString())),
                new IncidentMergedV1(
                        merge.incidentId().toString(),
                        merge.mergedId().toString(),
                        goesOn.region(),
                        goesOn.eventType(),
                        merge.nearness().metres(),
                        merge.nearness().minutes(),
                        merge.by(),
                        merge.at().atOffset(CHINA),
                        goesOn.exercise()));
    }

    private static Fact mergedInto(Merge merge) {
        return new Fact(
                new TimelineDraft(
                        "merged-into",
                        merge.by(),
                        merge.at(),
                        merge.at(),
                        Map.of("incidentId", merge.incidentId().toString())),
                null);
    }

    private static Refusal refusal(MergeRules.Refused refused) {
        return switch (refused) {
            case AN_INCIDENT_IS_NOT_MERGED_INTO_ITSELF ->
                Refusal.invalid("mergedId", "不能与自身合并", "is the incident itself");
            case AN_EXERCISE_IS_NOT_MERGED_WITH_WHAT_HAPPENED ->
                Refusal.unprocessable(
                        "exercise-and-real", "演练事件不能与真实事件合并。", "An exercise is not merged with what happened.");
            case WHAT_IS_MERGED_STAYS_MERGED ->
                Refusal.conflict("already-merged", "该事件已合并到其他事件。", "The incident is merged into another already.");
            case ONE_IS_MERGED_INTO_THE_INCIDENT_THAT_GOES_ON ->
                Refusal.conflict(
                        "target-is-merged",
                        "目标事件本身已被合并，请合并到保留的事件。",
                        "That incident is merged itself; merge into the one that goes on.");
        };
    }
}
