package io.jiaoying.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers which events had their effect, per consumer, in the transaction of that effect. */
@ApplicationScoped
public class Inbox {
    private static final String INSERT =
            "INSERT INTO inbox (consumer, event_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";

    /** True for the first time; a concurrent redelivery waits here for the other transaction's end. */
    public Uni<Boolean> first(Tx tx, String consumer, String eventId) {
        return tx.sql()
                .preparedQuery(INSERT)
                .execute(Tuple.of(consumer, eventId))
                .map(rows -> rows.rowCount() == 1);
    }
}
