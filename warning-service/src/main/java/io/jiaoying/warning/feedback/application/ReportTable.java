package io.jiaoying.warning.feedback.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.feedback.domain.Report;
import io.jiaoying.warning.feedback.domain.Standing;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Port: where feedback is kept as it was given. */
public interface ReportTable {
    Uni<Void> insert(Tx tx, UUID id, UUID callId, Report report, String by, Instant at, boolean late);

    /** The figures that stand for a place; nobody else changes them until the transaction ends. */
    Uni<Standing> standing(Tx tx, UUID warningId, String region);

    Uni<Boolean> wasGivenFor(Tx tx, UUID reportId, UUID callId);
}
