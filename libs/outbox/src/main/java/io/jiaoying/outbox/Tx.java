package io.jiaoying.outbox;

import io.opentelemetry.context.Context;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** One open database transaction; everything written through its connection commits together or not at all. */
public final class Tx {
    private final SqlConnection sql;
    private final Context trace;
    private final List<Runnable> hooks;

    Tx(SqlConnection sql, Context trace, List<Runnable> hooks) {
        this.sql = sql;
        this.trace = trace;
        this.hooks = hooks;
    }

    public SqlConnection sql() {
        return sql;
    }

    /** Runs once the transaction has committed, never after a rollback. Must not block; a failure is only logged. */
    public void afterCommit(Runnable hook) {
        hooks.add(hook);
    }

    /** The trace that opened this transaction; rows written here carry it on. */
    public Context trace() {
        return trace;
    }
}
