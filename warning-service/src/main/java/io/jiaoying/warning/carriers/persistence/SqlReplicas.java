package io.jiaoying.warning.carriers.persistence;

import io.jiaoying.outbox.Transactions;
import io.jiaoying.warning.carriers.application.Replicas;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Replicas in PostgreSQL, by its clock. */
@ApplicationScoped
class SqlReplicas implements Replicas {
    /** One after the other, so that of two which come at once the second sees the first. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('replica', 0))";

    private static final String LIVES = """
            INSERT INTO replica (instance, seen_at) VALUES ($1, clock_timestamp())
            ON CONFLICT (instance) DO UPDATE SET seen_at = excluded.seen_at""";

    private static final String OTHERS = """
            SELECT count(*)::int AS others FROM replica
            WHERE instance <> $1 AND seen_at > clock_timestamp() - $2::bigint * interval '1 millisecond'""";

    private final Transactions transactions;
    private final Pool pool;

    SqlReplicas(Transactions transactions, Pool pool) {
        this.transactions = transactions;
        this.pool = pool;
    }

    @Override
    public Uni<Integer> othersSeen(String instance, Duration within) {
        return transactions.inTransaction(tx -> tx.sql()
                .query(LOCK)
                .execute()
                .chain(() -> tx.sql().preparedQuery(LIVES).execute(Tuple.of(instance)))
                .chain(() -> tx.sql().preparedQuery(OTHERS).execute(Tuple.of(instance, within.toMillis())))
                .map(rows -> rows.iterator().next().getInteger("others")));
    }

    @Override
    public Uni<Void> leave(String instance) {
        return pool.preparedQuery("DELETE FROM replica WHERE instance = $1")
                .execute(Tuple.of(instance))
                .replaceWithVoid();
    }
}
