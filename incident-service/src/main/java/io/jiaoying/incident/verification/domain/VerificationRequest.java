package io.jiaoying.incident.verification.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A question from above 上级要求核报.
 *
 * @param clockId the clock that runs until it is answered
 * @param askedBy the level that asks
 * @param asked the level that is to answer
 */
public record VerificationRequest(
        UUID id,
        UUID incidentId,
        UUID clockId,
        String askedBy,
        String asked,
        String question,
        Instant requestedAt,
        String requestedBy) {}
