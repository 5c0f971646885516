package io.jiaoying.outbox;

import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Opens transactions: commit when the work succeeds, rollback when it fails, then the after-commit hooks. */
@ApplicationScoped
public class Transactions {
    private static final Logger LOG = Logger.getLogger(Transactions.class);
    private static final int DEADLOCK_RETRIES = 3;

    private final Pool pool;

    public Transactions(Pool pool) {
        this.pool = pool;
    }

    /**
     * Runs the work in one transaction under the caller's trace. The work must have no effect outside the transaction: it
     * is run again when PostgreSQL breaks a deadlock or a serialisation conflict by rolling it back.
     */
    public <T> Uni<T> inTransaction(Function<Tx, Uni<T>> work) {
        return inTransaction(Context.current(), work);
    }

    /** As {@link #inTransaction(Function)}, under a trace that was carried here by hand. */
    public <T> Uni<T> inTransaction(Context trace, Function<Tx, Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> once(trace, work))
                .onFailure(DatabaseFailures::brokenByConflict)
                .retry()
                .atMost(DEADLOCK_RETRIES);
    }

    /**
     * For work that ends with its one writing statement, which PostgreSQL makes a transaction of its own: saves the round
     * trips of BEGIN and COMMIT. A failure after that statement undoes nothing.
     */
    public <T> Uni<T> inOneStatement(Function<Tx, Uni<T>> work) {
        Context trace = Context.current();
        return Uni.createFrom()
                .deferred(() -> alone(trace, work))
                .onFailure(DatabaseFailures::brokenByConflict)
                .retry()
                .atMost(DEADLOCK_RETRIES);
    }

    private <T> Uni<T> alone(Context trace, Function<Tx, Uni<T>> work) {
        var hooks = new ArrayList<Runnable>();
        return pool.withConnection(sql -> Uni.createFrom()
                        .deferred(() -> work.apply(new Tx(Connections.quietWhenBroken(sql), trace, hooks))))
                .invoke(() -> hooks.forEach(Transactions::run));
    }

    private <T> Uni<T> once(Context trace, Function<Tx, Uni<T>> work) {
        var hooks = new ArrayList<Runnable>();
        return pool.withTransaction(sql -> Uni.createFrom()
                        .deferred(() -> work.apply(new Tx(Connections.quietWhenBroken(sql), trace, hooks))))
                .invoke(() -> hooks.forEach(Transactions::run));
    }

    private static void run(Runnable hook) {
        try {
            hook.run();
        } catch (RuntimeException failure) {
            LOG.error("An after-commit hook failed; the transaction stays committed", failure);
        }
    }
}
