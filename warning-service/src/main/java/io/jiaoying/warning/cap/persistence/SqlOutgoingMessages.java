package io.jiaoying.warning.cap.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.cap.Reference;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.cap.application.OutgoingMessage;
import io.jiaoying.warning.cap.application.OutgoingMessages;
import io.jiaoying.warning.cap.domain.UnitCode;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Our messages in PostgreSQL. */
@ApplicationScoped
class SqlOutgoingMessages implements OutgoingMessages {
    /** No row when all ten of the second are taken; the row's lock keeps others out until the end of the transaction. */
    private static final String NUMBER = """
            INSERT INTO cap_serial (unit, at, serial) VALUES ($1, $2, 0)
            ON CONFLICT (unit, at) DO UPDATE SET serial = cap_serial.serial + 1 WHERE cap_serial.serial < 9
            RETURNING serial""";

    private static final String KEEP = """
            INSERT INTO cap_message (identifier, warning_id, version, sender, sent, msg_type, status, document)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)""";

    private static final String UNWRITTEN = """
            SELECT w.id FROM warning w
            WHERE w.state IN ('issued', 'updated') AND w.expires > $1
              AND NOT EXISTS (SELECT 1 FROM cap_message m WHERE m.warning_id = w.id AND m.version = w.version)
            ORDER BY w.id LIMIT $2""";

    private static final String PUBLIC_ONES = """
            SELECT DISTINCT ON (m.warning_id) m.* FROM cap_message m JOIN warning w ON w.id = m.warning_id
            WHERE w.state IN ('issued', 'updated', 'cancelled') AND NOT w.exercise AND m.status = 'Actual' AND w.expires > $1
            ORDER BY m.warning_id, m.sent DESC, m.identifier DESC""";

    private static final String WARNING_OF = """
            SELECT m.warning_id FROM unnest($1::text[], $2::text[]) AS named (sender, identifier)
            JOIN cap_message m ON m.identifier = named.identifier AND m.sender = named.sender
            ORDER BY m.sent DESC LIMIT 1""";

    @Override
    public Uni<Numbered> number(Tx tx, UnitCode unit, Instant at) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        return tx.sql()
                .preparedQuery(NUMBER)
                .execute(Tuple.of(unit.digits(), utc(second)))
                .chain(rows -> rows.size() == 0
                        ? number(tx, unit, second.plusSeconds(1))
                        : Uni.createFrom()
                                .item(new Numbered(
                                        second, rows.iterator().next().getInteger("serial"))));
    }

    @Override
    public Uni<Void> keep(Tx tx, OutgoingMessage message) {
        return tx.sql()
                .preparedQuery(KEEP)
                .execute(args(
                        message.identifier(),
                        message.warningId(),
                        message.version(),
                        message.sender(),
                        utc(message.sent()),
                        message.msgType(),
                        message.status(),
                        Buffer.buffer(message.document().xml())))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<OutgoingMessage>> of(Tx tx, UUID warningId) {
        return tx.sql()
                .preparedQuery("SELECT * FROM cap_message WHERE warning_id = $1 ORDER BY sent, identifier")
                .execute(Tuple.of(warningId))
                .map(rows -> Columns.all(rows, SqlOutgoingMessages::read));
    }

    @Override
    public Uni<List<UUID>> unwritten(Tx tx, Instant now, int most) {
        return tx.sql()
                .preparedQuery(UNWRITTEN)
                .execute(Tuple.of(utc(now), most))
                .map(rows -> Columns.all(rows, row -> row.getUUID("id")));
    }

    @Override
    public Uni<List<OutgoingMessage>> publicOnes(Tx tx, Instant now, int most) {
        return tx.sql()
                .preparedQuery(
                        "SELECT * FROM (" + PUBLIC_ONES + ") latest ORDER BY sent DESC, identifier DESC LIMIT $2")
                .execute(Tuple.of(utc(now), most))
                .map(rows -> Columns.all(rows, SqlOutgoingMessages::read));
    }

    @Override
    public Uni<Optional<UUID>> warningOf(Tx tx, List<Reference> references) {
        String[] senders = references.stream().map(Reference::sender).toArray(String[]::new);
        String[] identifiers = references.stream().map(Reference::identifier).toArray(String[]::new);
        return tx.sql()
                .preparedQuery(WARNING_OF)
                .execute(Tuple.of(senders, identifiers))
                .map(rows -> Columns.first(rows, row -> row.getUUID("warning_id")));
    }

    private static OutgoingMessage read(Row row) {
        return new OutgoingMessage(
                row.getString("identifier"),
                row.getUUID("warning_id"),
                row.getInteger("version"),
                row.getString("sender"),
                instant(row, "sent"),
                row.getString("msg_type"),
                row.getString("status"),
                new OutgoingMessage.Document(row.getBuffer("document").toString("UTF-8")));
    }
}
