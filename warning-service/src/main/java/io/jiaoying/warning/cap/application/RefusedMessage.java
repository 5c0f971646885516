package io.jiaoying.warning.cap.application;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.cap.Reference;
import io.jiaoying.cap.sign.SignatureOutcome;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message of somebody else that was not taken. Its text is not kept.
 *
 * @param about which one, if so much could be read
 * @param signature empty when it was not looked at
 * @param sha256 of the bytes that came, in hex
 * @param region in whose name it came, as a short code; empty for the whole country
 */
public record RefusedMessage(
        UUID id,
        Optional<Reference> about,
        Optional<String> msgType,
        Optional<SignatureOutcome> signature,
        Refusal refusal,
        int bytes,
        String sha256,
        String way,
        String receivedBy,
        String region,
        Instant receivedAt) {}
