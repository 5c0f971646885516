package io.jiaoying.warning.cap.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jiaoying.warning.cap.application.ReceivedReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of somebody else, and what became of it.
 *
 * @param state {@code taken kept refused}
 * @param references the triplets {@code sender,identifier,sent} it refers to
 * @param signature {@code none}, {@code valid}, or why it does not hold; null when it was not looked at
 * @param problem the type of the refusal
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReceivedView(
        UUID id,
        String state,
        @Nullable String sender,
        @Nullable String identifier,
        @Nullable Instant sent,
        @Nullable String msgType,
        @Nullable String status,
        List<String> references,
        @Nullable String signature,
        @Nullable UUID warningId,
        String way,
        String receivedBy,
        Instant receivedAt,
        @Nullable String problem,
        List<ReceivedReader.Fault> faults) {
    static ReceivedView of(ReceivedReader.Received received) {
        String references = received.references();
        return new ReceivedView(
                received.id(),
                received.state(),
                received.sender(),
                received.identifier(),
                received.sent(),
                received.msgType(),
                received.status(),
                references == null || references.isBlank() ? List.of() : List.of(references.split(" ")),
                received.signature(),
                received.warningId(),
                received.way(),
                received.receivedBy(),
                received.receivedAt(),
                received.problem(),
                received.faults());
    }
}
