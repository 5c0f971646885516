package io.jiaoying.deadlines;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.TestDatabase;
import io.jiaoying.outbox.Transactions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The deadlines of one service process, made by hand; its handlers write what fired into the table {@code fired}. */
final class Watch implements AutoCloseable {
    static final String[] SCRIPTS = {
        "/db/deadlines/V0.11__create_deadline.sql",
        "/db/deadlines/V0.12__create_deadline_failing.sql",
        "/db/deadlines/V0.13__create_deadline_fired.sql"
    };
    static final String FIRED_TABLE =
            "CREATE TABLE fired (key text NOT NULL, due_at timestamptz NOT NULL, seen_late boolean NOT NULL,"
                    + " watcher text NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp())";

    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final WatcherPulse pulse = new WatcherPulse();
    final Pool pool;
    final Transactions transactions;
    final Deadlines deadlines;
    final DeadlineWatcher watcher;

    Watch(TestDatabase database, String name, DeadlineHandler... handlers) {
        pool = database.pool(name);
        transactions = new Transactions(pool);
        var signal = new DeadlineSignal();
        deadlines = new Deadlines(signal);
        watcher = new DeadlineWatcher(
                pool, transactions, signal, pulse, new DeadlineMetrics(metrics), List.of(handlers), true);
    }

    void schedule(Deadline... some) {
        schedule(Cause.fresh(), some);
    }

    void schedule(Cause cause, Deadline... some) {
        transactions
                .inTransaction(tx -> deadlines.schedule(tx, cause, List.of(some)))
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    void cancel(String... keys) {
        transactions
                .inTransaction(tx -> deadlines.cancel(tx, List.of(keys)))
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    /** Test and database run on one machine, so its clock is the database's. */
    static Instant in(long millis) {
        return Instant.now().plusMillis(millis).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void close() {
        watcher.stop();
    }
}
