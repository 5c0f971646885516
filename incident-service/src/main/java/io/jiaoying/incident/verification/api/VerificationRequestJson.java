package io.jiaoying.incident.verification.api;

import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.verification.domain.VerificationRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question from above and how its clock stands.
 *
 * @param legal always false: no law that could be read sets its limit
 * @param state of its clock; {@code met} and {@code met-late} mean answered
 */
record VerificationRequestJson(
        UUID id,
        UUID incidentId,
        UUID clockId,
        String from,
        String to,
        String question,
        Instant requestedAt,
        String requestedBy,
        boolean legal,
        @Nullable Instant dueAt,
        String state,
        @Nullable Instant answeredAt) {

    static VerificationRequestJson of(VerificationRequest request, Clock clock) {
        return new VerificationRequestJson(
                request.id(),
                request.incidentId(),
                request.clockId(),
                request.askedBy(),
                request.asked(),
                request.question(),
                request.requestedAt(),
                request.requestedBy(),
                clock.legal(),
                clock.dueAt(),
                clock.state().wire(),
                clock.satisfiedAt());
    }
}
