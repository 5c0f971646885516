package io.jiaoying.incident.finding.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** The same suspicion with more to stand on; what it rests on already is not said twice. */
    public Finding alsoRestingOn(List<Evidence> more) {
        List<Evidence> all =
                Stream.concat(evidence.stream(), more.stream()).distinct().toList();
        return new Finding(
                id, kind, incidentId, tipId, region, exercise, all, foundAt, state, reviewedBy, reviewedAt, words);
    }

    boolean tells(Evidence one) {
        return evidence.stream().anyMatch(one::isOfSameFigureAs);
    }

    public Finding reviewed(FindingState outcome, String by, Instant at, String said) {
        if (!state.mayBecome(outcome)) {
            throw new IllegalStateException("a finding that is " + state.wire() + " cannot become " + outcome.wire());
        }
        return new Finding(id, kind, incidentId, tipId, region, exercise, evidence, foundAt, outcome, by, at, said);
    }
}
