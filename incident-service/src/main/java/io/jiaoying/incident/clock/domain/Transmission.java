package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.report.domain.PhoneCall;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One report upward 上报. Who was spoken to is personal data and kept apart.
 *
 * @param satisfiedAt the instant that counts against the limits
 * @param reportId the report that was sent; null means what was known then
 * @param call what the telephone log keeps; null when nothing was written down
 * @param recordedLate a phone report entered after it was spoken
 */
public record Transmission(
        UUID id,
        UUID incidentId,
        String region,
        boolean exercise,
        String from,
        String to,
        Mode mode,
        Instant sentAt,
        boolean heardBack,
        Instant satisfiedAt,
        boolean recordedLate,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant receiptedAt,
        @Nullable String receiptedBy,
        @Nullable UUID reportId,
        @Nullable PhoneCall call) {

    public Transmission receipted(Instant now, String by) {
        return new Transmission(
                id,
                incidentId,
                region,
                exercise,
                from,
                to,
                mode,
                sentAt,
                heardBack,
                satisfiedAt,
                recordedLate,
                recordedAt,
                recordedBy,
                now,
                by,
                reportId,
                call);
    }
}
