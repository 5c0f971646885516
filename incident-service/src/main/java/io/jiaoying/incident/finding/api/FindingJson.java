package io.jiaoying.incident.finding.api;

import io.jiaoying.incident.finding.domain.Evidence;
import io.jiaoying.incident.finding.domain.Finding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A suspicion, and what people made of it. */
record FindingJson(
        UUID id,
        String kind,
        @Nullable UUID incidentId,
        @Nullable UUID tipId,
        String region,
        boolean exercise,
        List<Evidence> evidence,
        Instant foundAt,
        String state,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable String words) {
    static FindingJson of(Finding finding) {
        return new FindingJson(
                finding.id(),
                finding.kind().wire(),
                finding.incidentId(),
                finding.tipId(),
                finding.region(),
                finding.exercise(),
                finding.evidence(),
                finding.foundAt(),
                finding.state().wire(),
                finding.reviewedBy(),
                finding.reviewedAt(),
                finding.words());
    }
}
