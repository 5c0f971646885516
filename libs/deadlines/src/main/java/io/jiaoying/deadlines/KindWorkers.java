package io.jiaoying.deadlines;

import io.jiaoying.outbox.Transactions;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Workers per kind, each on a thread of its own while it has something to do; a kind that is behind gets another one. */
final class KindWorkers {
    /** Rows that are due but locked by another replica: look again soon, without spinning. */
    private static final int NOTHING_TAKEN_MILLIS = 3;

    private static final int FAILED_MILLIS = 200;

    private final Map<String, KindWorker> byKind = new TreeMap<>();
    private final Map<String, Integer> busy = new ConcurrentHashMap<>();
    private final WatcherPulse pulse;
    private final DeadlineSignal signal;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "deadline-worker");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopping;

    KindWorkers(
            Pool pool,
            Transactions transactions,
            DeadlineMetrics metrics,
            WatcherPulse pulse,
            DeadlineSignal signal,
            Iterable<DeadlineHandler> handlers) {
        this.pulse = pulse;
        this.signal = signal;
        for (DeadlineHandler handler : handlers) {
            if (byKind.put(handler.kind(), new KindWorker(pool, transactions, metrics, handler)) != null) {
                throw new IllegalStateException("Two handlers for deadlines of kind " + handler.kind());
            }
        }
    }

    Set<String> kinds() {
        return byKind.keySet();
    }

    /** Starts what is due; returns when the next idle kind falls due, or the latest instant to look again. */
    Instant startDue(DeadlineLook look, Instant latest) {
        Instant next = latest;
        for (DueKind due : look.kinds()) {
            if (!due.nextAt().isAfter(look.databaseTime())) {
                start(due.kind());
            } else if (!busy.containsKey(due.kind()) && due.nextAt().isBefore(next)) {
                next = due.nextAt();
            }
        }
        return next;
    }

    /** Starts what the last look saw coming, without looking again; a claim that comes too early takes nothing. */
    void startExpected(DeadlineLook look, Instant now) {
        look.kinds().stream()
                .filter(due -> !due.nextAt().isAfter(now))
                .map(DueKind::kind)
                .forEach(this::start);
    }

    /** Lets each worker finish its batch. */
    void stop(Duration atMost) {
        stopping = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(String kind) {
        KindWorker worker = byKind.get(kind);
        if (worker != null) {
            start(worker, 1);
        }
    }

    /** Unless so many work on it already. */
    private void start(KindWorker worker, int atMost) {
        var started = new AtomicBoolean();
        busy.compute(worker.kind(), (kind, threads) -> {
            int working = threads == null ? 0 : threads;
            started.set(working < atMost && !stopping);
            return started.get() ? Integer.valueOf(working + 1) : threads;
        });
        if (started.get()) {
            execute(worker);
        }
    }

    private void execute(KindWorker worker) {
        try {
            threads.execute(() -> work(worker));
        } catch (RejectedExecutionException stopped) {
            finished(worker);
        }
    }

    private void finished(KindWorker worker) {
        busy.computeIfPresent(worker.kind(), (kind, threads) -> threads > 1 ? Integer.valueOf(threads - 1) : null);
    }

    private void work(KindWorker worker) {
        try {
            int claimed;
            do {
                claimed = worker.fireBatch(() -> start(worker, worker.threads()));
                rest(claimed == 0 ? NOTHING_TAKEN_MILLIS : 0);
            } while (!stopping && worker.more(claimed));
        } catch (RuntimeException failure) {
            pulse.failed(failure);
            rest(FAILED_MILLIS);
        } finally {
            finished(worker);
            signal.wake();
        }
    }

    private static void rest(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
