package io.jiaoying.incident.finding.application;

import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.finding.domain.Finding;
import io.jiaoying.incident.finding.domain.FindingState;
import io.jiaoying.incident.finding.domain.Suspected;
import io.jiaoying.incident.finding.domain.Tip;
import io.jiaoying.outbox.EventIds;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps suspicions, each once, and says so in the incident's timeline. */
@ApplicationScoped
class RecordFindings {
    private final Findings findings;
    private final Timeline timeline;
    private final MeterRegistry metrics;

    RecordFindings(Findings findings, Timeline timeline, MeterRegistry metrics) {
        this.findings = findings;
        this.timeline = timeline;
        this.metrics = metrics;
    }

    Uni<Void> about(Tx tx, Incident incident, @Nullable UUID tipId, List<Suspected> suspected, Instant now) {
        return Multi.createFrom()
                .iterable(suspected)
                .onItem()
                .transformToUniAndConcatenate(one ->
                        record(tx, one, open(one, incident.id(), tipId, incident.region(), incident.exercise(), now)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    Uni<Void> aboutNothingReported(Tx tx, Tip tip, Instant now) {
        Suspected suspected = tip.concealment();
        return record(tx, suspected, open(suspected, null, tip.id(), tip.region(), tip.exercise(), now));
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

    private Uni<Void> record(Tx tx, Suspected suspected, Finding finding) {
        return findings.insert(tx, suspected.key(), finding)
                .chain(isNew -> isNew ? note(tx, finding) : Uni.createFrom().voidItem());
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
