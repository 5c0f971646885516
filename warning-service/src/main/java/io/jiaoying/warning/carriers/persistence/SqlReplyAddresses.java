package io.jiaoying.warning.carriers.persistence;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.carriers.application.ReplyAddresses;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code reply_address}. */
@ApplicationScoped
class SqlReplyAddresses implements ReplyAddresses {
    private static final String REMEMBER = """
            WITH old AS (DELETE FROM reply_address WHERE sent_at < clock_timestamp() - interval '7 days')
            INSERT INTO reply_address (phone_hash, attempt_id)
            SELECT n.phone_hash, n.attempt_id FROM unnest($1::text[], $2::uuid[]) n(phone_hash, attempt_id)
            ON CONFLICT DO NOTHING""";

    private static final String LATEST_TO = """
            SELECT a.id FROM reply_address r JOIN attempt a ON a.id = r.attempt_id JOIN call c ON c.id = a.call_id
            WHERE r.phone_hash = $1 AND a.purpose = 'wake' AND r.sent_at > clock_timestamp() - interval '24 hours'
            ORDER BY c.state IN ('pending', 'calling', 'at-the-door') DESC, r.sent_at DESC LIMIT 1""";

    /** A reminder is known to carriers by the first of those that travelled together. */
    private static final String BY_CARRIER_ID = """
            SELECT id FROM attempt WHERE carrier_id = $1
            UNION ALL SELECT lead_id FROM reminder WHERE carrier_id = $1 LIMIT 1""";

    private final Pool pool;

    SqlReplyAddresses(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> remember(List<Address> addresses) {
        String[] hashes = addresses.stream().map(Address::phoneHash).toArray(String[]::new);
        UUID[] attempts = addresses.stream().map(Address::attemptId).toArray(UUID[]::new);
        return pool.preparedQuery(REMEMBER).execute(Tuple.of(hashes, attempts)).replaceWithVoid();
    }

    @Override
    public Uni<@Nullable UUID> latestTo(Tx tx, String phoneHash) {
        return tx.sql().preparedQuery(LATEST_TO).execute(Tuple.of(phoneHash)).map(SqlReplyAddresses::first);
    }

    @Override
    public Uni<@Nullable UUID> byCarrierId(Tx tx, String carrierId) {
        return tx.sql()
                .preparedQuery(BY_CARRIER_ID)
                .execute(Tuple.of(carrierId))
                .map(SqlReplyAddresses::first);
    }

    private static @Nullable UUID first(RowSet<Row> rows) {
        return rows.rowCount() == 0 ? null : rows.iterator().next().getUUID(0);
    }
}
