package io.jiaoying.warning.cap.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.CapTime;
import io.jiaoying.cap.Reference;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.cap.application.ReceivedMessage;
import io.jiaoying.warning.cap.application.ReceivedMessages;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages of others in PostgreSQL. */
@ApplicationScoped
class SqlReceivedMessages implements ReceivedMessages {
    private static final String KEEP = """
            INSERT INTO cap_received (id, sender, identifier, sent, msg_type, status, signature, document, way, received_by,
                received_at, region, refs)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            ON CONFLICT (sender, identifier) DO NOTHING""";

    private static final String ORIGIN_OF = """
            SELECT r.warning_id, EXISTS (SELECT 1 FROM cap_received s WHERE s.warning_id = r.warning_id
                AND s.sender = r.sender AND s.signature = 'valid' AND s.msg_type IN ('Alert', 'Update')) AS signed
            FROM cap_received r
            WHERE r.sender = $1 AND r.identifier = ANY ($2::text[]) AND r.warning_id IS NOT NULL
              AND r.msg_type IN ('Alert', 'Update')
            ORDER BY r.received_at DESC LIMIT 1""";

    private static final String LAST_ALERT = """
            SELECT sender, identifier, sent FROM cap_received
            WHERE warning_id = $1 AND msg_type IN ('Alert', 'Update') ORDER BY received_at DESC LIMIT 1""";

    @Override
    public Uni<Boolean> keep(Tx tx, ReceivedMessage message, String region) {
        Alert alert = message.alert();
        return tx.sql()
                .preparedQuery(KEEP)
                .execute(args(
                        message.id(),
                        alert.sender(),
                        alert.identifier(),
                        utc(alert.sent().instant()),
                        alert.msgType().wire(),
                        alert.status().wire(),
                        message.signature().wire(),
                        Buffer.buffer(message.document().copy()),
                        message.way(),
                        message.receivedBy(),
                        utc(message.receivedAt()),
                        region,
                        references(alert)))
                .map(rows -> rows.rowCount() == 1);
    }

    private static @Nullable String references(Alert alert) {
        return alert.references().isEmpty()
                ? null
                : alert.references().stream().map(Reference::text).collect(Collectors.joining(" "));
    }

    @Override
    public Uni<Void> linkTo(Tx tx, UUID received, UUID warningId) {
        return tx.sql()
                .preparedQuery("UPDATE cap_received SET warning_id = $2 WHERE id = $1")
                .execute(Tuple.of(received, warningId))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Origin>> originOf(Tx tx, String sender, List<Reference> references) {
        String[] identifiers = references.stream()
                .filter(reference -> reference.sender().equals(sender))
                .map(Reference::identifier)
                .toArray(String[]::new);
        return tx.sql()
                .preparedQuery(ORIGIN_OF)
                .execute(Tuple.of(sender, identifiers))
                .map(rows ->
                        Columns.first(rows, row -> new Origin(row.getUUID("warning_id"), row.getBoolean("signed"))));
    }

    @Override
    public Uni<Optional<Reference>> lastAlertFor(Tx tx, UUID warningId) {
        return tx.sql()
                .preparedQuery(LAST_ALERT)
                .execute(Tuple.of(warningId))
                .map(rows -> Columns.first(
                        rows,
                        row -> new Reference(
                                row.getString("sender"),
                                row.getString("identifier"),
                                CapTime.of(Columns.instant(row, "sent")))));
    }
}
