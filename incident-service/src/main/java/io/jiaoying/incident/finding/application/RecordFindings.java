package io.jiaoying.incident.finding.application;

import io.jiaoying.events.incident.FindingRaisedV1;
import io.jiaoying.incident.application.China;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.finding.domain.Evidence;
import io.jiaoying.incident.finding.domain.Finding;
import io.jiaoying.incident.finding.domain.FindingState;
import io.jiaoying.incident.finding.domain.Misstatements;
import io.jiaoying.incident.finding.domain.Suspected;
import io.jiaoying.incident.finding.domain.Tip;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.EventIds;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.timeline.Timeline;
import io.jiaoying.timeline.TimelineDraft;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps suspicions, each once, and says so in the incident's timeline. */
@ApplicationScoped
class RecordFindings {
    /** When a suspicion arose, and from what. */
    record Found(Instant at, Cause cause) {}

    private final Findings findings;
    private final Timeline timeline;
    private final Outbox outbox;
    private final MeterRegistry metrics;

    RecordFindings(Findings findings, Timeline timeline, Outbox outbox, MeterRegistry metrics) {
        this.findings = findings;
        this.timeline = timeline;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    Uni<Void> about(Tx tx, Incident incident, List<Suspected> suspected, Found found) {
        return Multi.createFrom()
                .iterable(suspected)
                .onItem()
                .transformToUniAndConcatenate(one -> record(tx, one, of(incident, null, one, found), found.cause()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Several tips about one incident are one suspicion. */
    Uni<Void> aboutFigures(Tx tx, Incident incident, Tip tip, Found found) {
        return findings.oneAtATime(tx, incident.id().toString())
                .chain(() -> findings.fromTips(tx, incident.id()))
                .chain(known -> Misstatements.against(tip, incident, known)
                        .map(one ->
                                gather(tx, unreviewed(known), one, of(incident, tip.id(), one, found), found.cause()))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static Optional<Finding> unreviewed(List<Finding> known) {
        return known.stream().filter(one -> one.state() == FindingState.OPEN).findFirst();
    }

    /** Several tips about one event that nobody reported are one suspicion. */
    Uni<Void> aboutNothingReported(Tx tx, Tip tip, List<UUID> othersOfTheEvent, Found found) {
        Suspected suspected = tip.concealment();
        Finding fresh = open(suspected, null, tip.id(), tip.region(), tip.exercise(), found.at());
        return findings.openRestingOn(tx, othersOfTheEvent)
                .chain(known -> gather(tx, known, suspected, fresh, found.cause()));
    }

    private Uni<Void> gather(Tx tx, Optional<Finding> known, Suspected suspected, Finding fresh, Cause cause) {
        return known.map(one -> findings.restOn(tx, one.alsoRestingOn(suspected.evidence())))
                .orElseGet(() -> record(tx, suspected, fresh, cause));
    }

    private static Finding of(Incident incident, @Nullable UUID tip, Suspected suspected, Found found) {
        return open(suspected, incident.id(), tip, incident.region(), incident.exercise(), found.at());
    }

    private static Finding open(
            Suspected suspected,
            @Nullable UUID incidentId,
            @Nullable UUID tipId,
            String region,
            boolean exercise,
            Instant now) {
        return new Finding(
                EventIds.next(),
                suspected.kind(),
                incidentId,
                tipId,
                region,
                exercise,
                suspected.evidence(),
                now,
                FindingState.OPEN,
                null,
                null,
                null);
    }

    private Uni<Void> record(Tx tx, Suspected suspected, Finding finding, Cause cause) {
        return findings.insert(tx, suspected.key(), finding)
                .chain(isNew -> isNew
                        ? note(tx, finding).chain(() -> outbox.append(tx, cause, raised(finding)))
                        : Uni.createFrom().voidItem());
    }

    private static FindingRaisedV1 raised(Finding finding) {
        return new FindingRaisedV1(
                finding.id().toString(),
                finding.kind().wire(),
                finding.incidentId() == null ? null : finding.incidentId().toString(),
                finding.region(),
                finding.evidence().stream().map(Evidence::reference).distinct().toList(),
                China.time(finding.foundAt()),
                finding.exercise());
    }

    private Uni<Void> note(Tx tx, Finding finding) {
        tx.afterCommit(() -> metrics.counter(
                        "jiaoying_findings", "kind", finding.kind().wire())
                .increment());
        UUID incidentId = finding.incidentId();
        return incidentId == null
                ? Uni.createFrom().voidItem()
                : timeline.append(
                        tx,
                        incidentId.toString(),
                        new TimelineDraft(
                                "finding-made",
                                "system",
                                finding.foundAt(),
                                finding.foundAt(),
                                Map.of(
                                        "findingId",
                                        finding.id().toString(),
                                        "kind",
                                        finding.kind().wire())));
    }
}
