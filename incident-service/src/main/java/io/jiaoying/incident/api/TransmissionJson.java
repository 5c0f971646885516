package io.jiaoying.incident.api;

import io.jiaoying.incident.application.MaskedData;
import io.jiaoying.incident.application.TransmissionDetails;
import io.jiaoying.incident.clock.domain.Transmission;
import io.jiaoying.incident.domain.PersonalData;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One report upward 上报 and its receipt 回执.
 *
 * @param spokenTo masked
 * @param satisfiedAt the instant that counts against the limits
 */
record TransmissionJson(
        UUID id,
        UUID incidentId,
        String from,
        String to,
        String mode,
        Instant sentAt,
        @Nullable String spokenTo,
        boolean heardBack,
        Instant satisfiedAt,
        boolean recordedLate,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant receiptedAt,
        @Nullable String receiptedBy) {

    static TransmissionJson of(TransmissionDetails details) {
        return of(details.transmission(), details.masked());
    }

    static TransmissionJson of(Transmission sent, MaskedData masked) {
        return new TransmissionJson(
                sent.id(),
                sent.incidentId(),
                sent.from(),
                sent.to(),
                sent.mode().wire(),
                sent.sentAt(),
                masked.of(sent.id(), PersonalData.SPOKEN_TO),
                sent.heardBack(),
                sent.satisfiedAt(),
                sent.recordedLate(),
                sent.recordedAt(),
                sent.recordedBy(),
                sent.receiptedAt(),
                sent.receiptedBy());
    }
}
