package io.jiaoying.access.idempotency;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table {@code idempotency_key}. */
@Singleton
class KeyTable {
    /** Waits while another transaction holds the same key, so that its answer is there to be read afterwards. */
    private static final String CLAIM = """
            insert into idempotency_key (party, method, path, key, body_sha256) values ($1, $2, $3, $4, $5)
            on conflict do nothing""";

    private static final String STORE = """
            update idempotency_key set status = $5, location = $6, content_type = $7, body = $8
            where party = $1 and method = $2 and path = $3 and key = $4""";

    private static final String ANSWER = """
            select body_sha256, status, location, content_type, body from idempotency_key
            where party = $1 and method = $2 and path = $3 and key = $4""";

    /** True when this transaction is the first with the key. */
    Uni<Boolean> claim(Tx tx, ClaimedKey key) {
        Tuple values = Tuple.from(List.of(key.party(), key.method(), key.path(), key.key(), buffer(key.bodyHash())));
        return tx.sql()
                .preparedQuery(CLAIM)
                .execute(values)
                .map(SqlResult::rowCount)
                .map(count -> count == 1);
    }

    Uni<Void> store(Tx tx, ClaimedKey key, StoredAnswer answer) {
        Tuple values = scope(key)
                .addInteger(answer.status())
                .addString(answer.location())
                .addString(answer.contentType())
                .addValue(answer.body() == null ? null : buffer(answer.body()));
        return tx.sql().preparedQuery(STORE).execute(values).replaceWithVoid();
    }

    /** The first answer again, or 409 when the first request had another body. */
    Uni<Response> answerOf(Tx tx, ClaimedKey key) {
        return tx.sql().preparedQuery(ANSWER).execute(scope(key)).map(rows -> replay(rows, key));
    }

    private static Response replay(RowSet<Row> rows, ClaimedKey key) {
        if (!rows.iterator().hasNext()) {
            throw Refusal.unavailable(
                    "idempotency-key-expiring",
                    "该幂等键刚刚过期，请换用新键。",
                    "This idempotency key has just expired; use a new one.");
        }
        Row row = rows.iterator().next();
        if (!Arrays.equals(bytes(row, "body_sha256"), key.bodyHash())) {
            throw Refusal.conflict(
                    "idempotency-key-reused",
                    "此 Idempotency-Key 已用于另一份内容。",
                    "This Idempotency-Key was used with another body.");
        }
        return new StoredAnswer(
                        row.getInteger("status"),
                        row.getString("location"),
                        row.getString("content_type"),
                        bytes(row, "body"))
                .toResponse();
    }

    private static Tuple scope(ClaimedKey key) {
        return Tuple.tuple()
                .addString(key.party())
                .addString(key.method())
                .addString(key.path())
                .addString(key.key());
    }

    private static byte @Nullable [] bytes(Row row, String column) {
        io.vertx.core.buffer.Buffer buffer = row.getDelegate().getBuffer(column);
        return buffer == null ? null : buffer.getBytes();
    }

    private static io.vertx.core.buffer.Buffer buffer(byte[] bytes) {
        return Buffer.buffer(bytes).getDelegate();
    }
}
