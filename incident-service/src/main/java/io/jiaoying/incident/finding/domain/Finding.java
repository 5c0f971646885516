package io.jiaoying.incident.finding.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A suspicion, and what people made of it. */
public record Finding(
        UUID id,
        FindingKind kind,
        @Nullable UUID incidentId,
        @Nullable UUID tipId,
        String region,
        boolean exercise,
        List<Evidence> evidence,
        Instant foundAt,
        FindingState state,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable String words) {

    public Finding reviewed(FindingState outcome, String by, Instant at, String said) {
        if (!state.mayBecome(outcome)) {
            throw new IllegalStateException("a finding that is " + state.wire() + " cannot become " + outcome.wire());
        }
        return new Finding(id, kind, incidentId, tipId, region, exercise, evidence, foundAt, outcome, by, at, said);
    }
}
