package io.jiaoying.incident.api;

import io.jiaoying.incident.application.EvidenceHold;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hold on an incident's personal data. */
record EvidenceHoldJson(
        UUID id,
        UUID incidentId,
        String reason,
        Instant placedAt,
        String placedBy,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy,
        @Nullable String releaseReason) {

    static EvidenceHoldJson of(EvidenceHold hold) {
        return new EvidenceHoldJson(
                hold.id(),
                hold.incidentId(),
                hold.reason(),
                hold.placedAt(),
                hold.placedBy(),
                hold.releasedAt(),
                hold.releasedBy(),
                hold.releaseReason());
    }
}
