package io.jiaoying.warning.cap.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.cap.Reference;
import io.jiaoying.cap.sign.SignatureOutcome;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.cap.application.RefusedMessage;
import io.jiaoying.warning.cap.application.RefusedMessages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Refused messages in PostgreSQL. */
@ApplicationScoped
class SqlRefusedMessages implements RefusedMessages {
    private static final String KEEP = """
            INSERT INTO cap_refused (id, sender, identifier, sent, msg_type, signature, problem, faults, bytes, sha256, way,
                received_by, region, received_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)""";

    @Override
    public Uni<Void> keep(Tx tx, RefusedMessage message) {
        return tx.sql()
                .preparedQuery(KEEP)
                .execute(args(
                        message.id(),
                        message.about().map(Reference::sender).orElse(null),
                        message.about().map(Reference::identifier).orElse(null),
                        message.about()
                                .map(about -> utc(about.sent().instant()))
                                .orElse(null),
                        message.msgType().orElse(null),
                        message.signature().map(SignatureOutcome::wire).orElse(null),
                        message.refusal().type(),
                        FaultsJson.of(message.refusal().violations()),
                        message.bytes(),
                        message.sha256(),
                        message.way(),
                        message.receivedBy(),
                        message.region(),
                        utc(message.receivedAt())))
                .replaceWithVoid();
    }
}
