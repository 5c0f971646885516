package io.jiaoying.warning.cap.application;

import io.jiaoying.cap.Reference;
import java.time.Instant;
import java.util.UUID;

/** A CAP message of ours as it left. */
public record OutgoingMessage(
        String identifier,
        UUID warningId,
        int version,
        String sender,
        Instant sent,
        String msgType,
        String status,
        Document document) {
    /** The bytes, which nobody changes. */
    public record Document(String xml) {}

    Reference reference() {
        return new Reference(sender, identifier, io.jiaoying.cap.CapTime.of(sent));
    }
}
