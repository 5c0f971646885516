package io.jiaoying.warning.issuing.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who approved what, with the note they gave; nothing of it is ever changed. */
public interface Approvals {
    /**
     * One approval.
     *
     * @param version of the warning that it put in force
     */
    record Approval(
            UUID id,
            int version,
            String by,
            String byName,
            Instant at,
            @Nullable String note) {}

    Uni<Void> keep(Tx tx, UUID warningId, Approval approval);

    Uni<List<Approval>> of(UUID warningId);
}
