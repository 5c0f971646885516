package io.jiaoying.bench.intake;

import io.jiaoying.bench.BenchPostgres;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** The same one-statement transaction through nothing but the reactive client: as many at once, as many connections. */
final class BareClient implements AutoCloseable {
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(15);

    /** As the service: the client by itself would parse and plan a statement this long at every execution. */
    private static final int LONGEST_STATEMENT = 16_384;

    private final Pool pool;

    BareClient(Vertx vertx, BenchPostgres postgres, int connections) {
        var connect = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(postgres.port())
                .setDatabase(Capture.BARE)
                .setUser(IntakeService.DATABASE)
                .setPassword(postgres.password())
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT);
        this.pool = PgBuilder.pool()
                .using(vertx)
                .connectingTo(connect)
                .with(new PoolOptions().setMaxSize(connections).setEventLoopSize(2))
                .build();
    }

    /** Transactions a second. */
    double rate(Template template, int atOnce, Duration time) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        var done = new AtomicLong();
        var failed = new AtomicReference<Throwable>();
        var running = new CountDownLatch(atOnce);
        for (int i = 0; i < atOnce; i++) {
            again(template, end, done, failed, running);
        }
        await(running, time.plus(LAST_ANSWERS));
        Throwable failure = failed.get();
        if (failure != null) {
            throw new IllegalStateException("the bare statement failed", failure);
        }
        return done.get() / ((System.nanoTime() - start) / 1e9);
    }

    private void again(
            Template template, long end, AtomicLong done, AtomicReference<Throwable> failed, CountDownLatch running) {
        if (System.nanoTime() >= end || failed.get() != null) {
            running.countDown();
            return;
        }
        pool.preparedQuery(template.sql()).execute(template.next()).onComplete(result -> {
            if (result.failed()) {
                failed.set(result.cause());
            } else {
                done.incrementAndGet();
            }
            again(template, end, done, failed, running);
        });
    }

    private static void await(CountDownLatch running, Duration limit) {
        try {
            if (!running.await(limit.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the bare client never ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
