package io.jiaoying.warning.cap.application;

import io.jiaoying.cap.Reference;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.cap.domain.UnitCode;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where our messages are kept. */
public interface OutgoingMessages {
    /** A free place among the ten of a unit's second, in this second or, when it is full, a later one. */
    record Numbered(Instant second, int serial) {}

    Uni<Numbered> number(Tx tx, UnitCode unit, Instant at);

    Uni<Void> keep(Tx tx, OutgoingMessage message);

    /** Of one warning, the oldest first. */
    Uni<List<OutgoingMessage>> of(Tx tx, UUID warningId);

    /** Warnings in force that have no message for what they say now. */
    Uni<List<UUID>> unwritten(Tx tx, Instant now, int most);

    /** The last message of each warning that is public, no exercise and not past its end; the newest first. */
    Uni<List<OutgoingMessage>> publicOnes(Tx tx, Instant now, int most);

    /** The warning that any of these messages, if it is ours, is about. */
    Uni<Optional<UUID>> warningOf(Tx tx, List<Reference> references);
}
