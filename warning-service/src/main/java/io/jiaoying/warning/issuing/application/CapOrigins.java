package io.jiaoying.warning.issuing.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Port: the CAP messages of others that a warning came of, or that changed it. */
public interface CapOrigins {
    /**
     * One message.
     *
     * @param signature {@code none} or {@code valid}; others are refused
     */
    record CapOrigin(
            UUID receivedId, String sender, String identifier, String msgType, String signature, Instant receivedAt) {}

    /** The oldest first; none for a warning that was written here. */
    Uni<List<CapOrigin>> of(UUID warningId);
}
