package io.jiaoying.warning.cap.application;

import io.jiaoying.cap.Reference;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where messages of others are kept, byte for byte. */
public interface ReceivedMessages {
    /**
     * False when the sender has used this identifier before.
     *
     * @param region in whose name it came, as a short code; empty for the whole country
     */
    Uni<Boolean> keep(Tx tx, ReceivedMessage message, String region);

    Uni<Void> linkTo(Tx tx, UUID received, UUID warningId);

    /** @param signed whether any of the messages it came of was signed */
    record Origin(UUID warningId, boolean signed) {}

    /** The warning that came of any of these messages of the same sender. */
    Uni<Optional<Origin>> originOf(Tx tx, String sender, List<Reference> references);

    /** The last Alert or Update of somebody else that a warning passes on. */
    Uni<Optional<Reference>> lastAlertFor(Tx tx, UUID warningId);
}
