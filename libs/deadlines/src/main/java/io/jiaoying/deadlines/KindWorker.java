package io.jiaoying.deadlines;

import io.jiaoying.outbox.DatabaseFailures;
import io.jiaoying.outbox.Transactions;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Fires the due deadlines of one kind, batch after batch; for any number of threads. */
final class KindWorker {
    private static final Logger LOG = Logger.getLogger(KindWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LOST_CONNECTIONS = 3;

    private final Pool pool;
    private final Transactions transactions;
    private final DeadlineMetrics metrics;
    private final DeadlineHandler handler;
    private final AtomicInteger lostInARow = new AtomicInteger();

    KindWorker(Pool pool, Transactions transactions, DeadlineMetrics metrics, DeadlineHandler handler) {
        this.pool = pool;
        this.transactions = transactions;
        this.metrics = metrics;
        this.handler = handler;
    }

    String kind() {
        return handler.kind();
    }

    int threads() {
        return handler.workers();
    }

    /** One batch; returns how many it had claimed. Fails while the database is away. */
    int fireBatch(Runnable whenFull) {
        var batch = new DeadlineBatch(transactions, handler, claimed -> {
            if (more(claimed)) {
                whenFull.run();
            }
        });
        try {
            List<DueDeadline> fired = batch.fireNext().await().atMost(PATIENCE);
            lostInARow.set(0);
            metrics.fired(kind(), fired);
        } catch (RuntimeException failure) {
            rethrowIfDatabaseIsAway(failure);
            isolate(batch.claimed(), failure);
        }
        return batch.claimed().size();
    }

    boolean more(int claimed) {
        return claimed >= handler.batchSize();
    }

    /** A handler that always costs the connection looks like a database that is away, until it has done so thrice. */
    private void rethrowIfDatabaseIsAway(RuntimeException failure) {
        int lost = DatabaseFailures.databaseAway(failure) ? lostInARow.incrementAndGet() : 0;
        if (lost > 0 && lost <= LOST_CONNECTIONS * threads()) {
            throw failure;
        }
        lostInARow.set(0);
    }

    /** Halves until the failing deadline stands alone: it rests, all others fire. */
    private void isolate(List<DueDeadline> claimed, RuntimeException failure) {
        if (claimed.isEmpty()) {
            throw failure;
        }
        if (claimed.size() == 1) {
            rest(claimed.get(0), failure);
            return;
        }
        int half = claimed.size() / 2;
        fireOrIsolate(claimed.subList(0, half));
        fireOrIsolate(claimed.subList(half, claimed.size()));
    }

    private void fireOrIsolate(List<DueDeadline> some) {
        List<String> keys = some.stream().map(DueDeadline::key).toList();
        var batch = new DeadlineBatch(transactions, handler, claimed -> {});
        try {
            metrics.fired(kind(), batch.fireOnly(keys).await().atMost(PATIENCE));
        } catch (RuntimeException failure) {
            isolate(batch.claimed(), failure);
        }
    }

    private void rest(DueDeadline failing, RuntimeException failure) {
        LOG.errorf(failure, "Deadline %s of kind %s failed; it will be tried again", failing.key(), kind());
        metrics.failed(kind());
        DeadlineFailures.record(pool, failing.key(), failure).await().atMost(PATIENCE);
    }
}
