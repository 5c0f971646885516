package io.jiaoying.incident.api;

import io.jiaoying.incident.application.MaskedData;
import io.jiaoying.incident.application.TransmissionDetails;
import io.jiaoying.incident.clock.domain.Transmission;
import io.jiaoying.incident.domain.PersonalData;
import io.jiaoying.incident.report.domain.PhoneCall;
import java.time.Instant;
import java.util.List;
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
        @Nullable String receiptedBy,
        @Nullable UUID reportId,
        @Nullable CallerJson caller,
        @Nullable List<ToldBeforeJson> toldBefore,
        @Nullable String recorder,
        @Nullable String said) {

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
                sent.receiptedBy(),
                sent.reportId(),
                caller(sent, masked),
                sent.call() == null
                        ? null
                        : ToldBeforeJson.of(sent.call().toldBefore(), masked.of(sent.id(), PersonalData.TOLD_BEFORE)),
                masked.of(sent.id(), PersonalData.RECORDER),
                sent.call() == null ? null : sent.call().said());
    }

    private static @Nullable CallerJson caller(Transmission sent, MaskedData masked) {
        PhoneCall call = sent.call();
        return call == null
                ? null
                : new CallerJson(
                        call.callerUnit(),
                        masked.of(sent.id(), PersonalData.CALLER_NAME),
                        call.callerPost(),
                        masked.of(sent.id(), PersonalData.CALLER_PHONE));
    }
}
