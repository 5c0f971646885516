package io.jiaoying.incident.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an incident's personal data beyond their time, as evidence or for assessment (突发事件应对法 art. 85).
 *
 * @param reason the evaluation that the law asks for
 */
public record EvidenceHold(
        UUID id,
        UUID incidentId,
        String reason,
        Instant placedAt,
        String placedBy,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy,
        @Nullable String releaseReason) {

    EvidenceHold released(Instant now, String by, String why) {
        return new EvidenceHold(id, incidentId, reason, placedAt, placedBy, now, by, why);
    }
}
