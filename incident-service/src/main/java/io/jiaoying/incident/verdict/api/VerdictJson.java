package io.jiaoying.incident.verdict.api;

import io.jiaoying.incident.verdict.domain.Obligation;
import io.jiaoying.incident.verdict.domain.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the ledger. */
record VerdictJson(
        UUID clockId,
        String packId,
        String packVersion,
        String ruleId,
        String basis,
        String from,
        String to,
        String mode,
        String clock,
        @Nullable Instant startsAt,
        Instant dueAt,
        String verdict,
        @Nullable Instant satisfiedAt,
        @Nullable Long latenessMillis,
        @Nullable UUID transmissionId,
        Instant recordedAt,
        boolean exercise) {

    static VerdictJson of(Verdict verdict) {
        Obligation law = verdict.obligation();
        return new VerdictJson(
                verdict.clockId(),
                law.packId(),
                law.packVersion(),
                law.ruleId(),
                law.basis(),
                law.from(),
                law.to(),
                law.mode(),
                verdict.startedBy(),
                verdict.startsAt(),
                verdict.dueAt(),
                verdict.outcome(),
                verdict.satisfiedAt(),
                verdict.late() == null ? null : verdict.late().toMillis(),
                verdict.transmissionId(),
                verdict.recordedAt(),
                verdict.exercise());
    }
}
