package io.jiaoying.warning.cap.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.cap.application.Replies;
import io.jiaoying.warning.cap.application.Reply;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers on their way, in PostgreSQL. */
@ApplicationScoped
class SqlReplies implements Replies {
    private static final String QUEUE = """
            INSERT INTO cap_reply (identifier, recipient, url, msg_type, document, state, next_at)
            VALUES ($1, $2, $3, $4, $5, 'waiting', $6)""";

    private static final String CLAIM = """
            UPDATE cap_reply SET next_at = $2, attempts = attempts + 1
            WHERE identifier IN (SELECT identifier FROM cap_reply WHERE state = 'waiting' AND next_at <= $1
                ORDER BY next_at LIMIT $3 FOR UPDATE SKIP LOCKED)
            RETURNING *""";

    private static final String FAILED = """
            UPDATE cap_reply SET failure = $2, next_at = coalesce($3, next_at),
                state = CASE WHEN $3::timestamptz IS NULL THEN 'failed' ELSE 'waiting' END
            WHERE identifier = $1""";

    @Override
    public Uni<Void> queue(Tx tx, Reply reply, Instant now) {
        return tx.sql()
                .preparedQuery(QUEUE)
                .execute(args(
                        reply.identifier(),
                        reply.recipient(),
                        reply.url().toString(),
                        reply.msgType(),
                        Buffer.buffer(reply.xml()),
                        utc(now)))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Reply>> claim(Tx tx, Instant now, Instant until, int most) {
        return tx.sql()
                .preparedQuery(CLAIM)
                .execute(Tuple.of(utc(now), utc(until), most))
                .map(rows -> Columns.all(rows, SqlReplies::read));
    }

    @Override
    public Uni<Void> sent(Tx tx, Reply reply) {
        return tx.sql()
                .preparedQuery("UPDATE cap_reply SET state = 'sent', failure = NULL WHERE identifier = $1")
                .execute(Tuple.of(reply.identifier()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> failed(Tx tx, Reply reply, String reason, @Nullable Instant nextAt) {
        return tx.sql()
                .preparedQuery(FAILED)
                .execute(args(reply.identifier(), reason, utc(nextAt)))
                .replaceWithVoid();
    }

    private static Reply read(Row row) {
        return new Reply(
                row.getString("identifier"),
                row.getString("recipient"),
                URI.create(row.getString("url")),
                row.getString("msg_type"),
                row.getBuffer("document").toString("UTF-8"),
                row.getInteger("attempts"));
    }
}
