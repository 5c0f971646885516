package io.jiaoying.incident.finding.api;

import io.jiaoying.incident.finding.application.KnownTip;
import io.jiaoying.incident.finding.domain.Tip;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tip; of its words, which may name people, how many.
 *
 * @param state {@code open} until {@code expectedBy}, then {@code matched} or {@code unmatched}
 */
record TipJson(
        UUID id,
        TipRequest.Source source,
        Instant occurredAt,
        String region,
        @Nullable String eventType,
        Map<String, Long> casualties,
        boolean exercise,
        Instant receivedAt,
        Instant expectedBy,
        String expectedBecause,
        String state,
        @Nullable String words,
        @Nullable UUID incidentId) {
    static TipJson of(KnownTip known) {
        Tip tip = known.tip();
        return new TipJson(
                tip.id(),
                new TipRequest.Source(tip.sourceKind()),
                tip.occurredAt(),
                tip.region(),
                tip.eventType(),
                tip.figures().byName(),
                tip.exercise(),
                tip.receivedAt(),
                tip.expectedBy(),
                tip.expectedBecause(),
                tip.state(),
                known.words(),
                tip.incidentId());
    }
}
