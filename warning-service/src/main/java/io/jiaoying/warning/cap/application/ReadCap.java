package io.jiaoying.warning.cap.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.outbox.Transactions;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.application.VisibleWarning;
import io.jiaoying.warning.issuing.application.Warnings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Our messages for those who ask: one warning's last, and the feed of the public ones. */
@ApplicationScoped
public class ReadCap {
    private static final int MOST = 100;

    private final VisibleWarning visible;
    private final Warnings warnings;
    private final PublishCap publish;
    private final OutgoingMessages messages;
    private final Transactions transactions;
    private final InstantSource clock;

    ReadCap(
            VisibleWarning visible,
            Warnings warnings,
            PublishCap publish,
            OutgoingMessages messages,
            Transactions transactions,
            InstantSource clock) {
        this.visible = visible;
        this.warnings = warnings;
        this.publish = publish;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The last message of a warning that this reader may see. */
    public Uni<OutgoingMessage> last(Identity reader, UUID warningId) {
        return visible.to(reader, warningId)
                .chain(seen -> transactions.inTransaction(tx -> messages.of(tx, warningId)))
                .map(all -> all.stream().reduce((earlier, later) -> later))
                .map(found -> found.orElseThrow(() -> Refusal.conflict(
                        "warning-not-issued",
                        "预警尚未签发，没有 CAP 消息。",
                        "The warning is not issued yet; there is no CAP message of it.")));
    }

    /** Public and actual ones only, the newest first. */
    public Uni<List<OutgoingMessage>> feed() {
        Instant now = clock.instant();
        return transactions.inTransaction(tx -> messages.publicOnes(tx, now, MOST));
    }

    /** Writes what warnings in force still lack: those that took force before messages were written with them. */
    Uni<Void> writeDue() {
        Instant now = clock.instant();
        return transactions.inTransaction(
                tx -> messages.unwritten(tx, now, MOST).chain(ids -> writeAll(tx, ids)));
    }

    private Uni<Void> writeAll(Tx tx, List<UUID> ids) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (UUID id : ids) {
            all = all.chain(() -> written(tx, id)).replaceWithVoid();
        }
        return all;
    }

    private Uni<Optional<OutgoingMessage>> written(Tx tx, UUID warningId) {
        return warnings.lock(tx, warningId).chain(warning -> publish.publish(tx, warning.orElseThrow()));
    }
}
