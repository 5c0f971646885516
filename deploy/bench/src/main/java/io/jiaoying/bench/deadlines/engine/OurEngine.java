package io.jiaoying.bench.deadlines.engine;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.DeadlineMetrics;
import io.jiaoying.deadlines.DeadlineSignal;
import io.jiaoying.deadlines.DeadlineWatcher;
import io.jiaoying.deadlines.WatcherPulse;
import io.jiaoying.outbox.Transactions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.util.List;

/** The watcher of libs/deadlines as a service runs it, put together by hand. */
final class OurEngine implements Engine {
    private final DeadlineWatcher watcher;
    private final Pool pool;

    private OurEngine(DeadlineWatcher watcher, Pool pool) {
        this.watcher = watcher;
        this.pool = pool;
    }

    static Engine start(ReplicaSettings settings) {
        Pool pool = pool(settings);
        DeadlineHandler handler = settings.tuning() == ReplicaSettings.Tuning.PER_CLOCK
                ? new EffectPerClock(settings)
                : new EffectPerBatch(settings);
        var watcher = new DeadlineWatcher(
                pool,
                new Transactions(pool),
                new DeadlineSignal(),
                new WatcherPulse(),
                new DeadlineMetrics(new SimpleMeterRegistry()),
                List.of(handler),
                true);
        watcher.start();
        return new OurEngine(watcher, pool);
    }

    private static Pool pool(ReplicaSettings settings) {
        var options = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(settings.port())
                .setDatabase(settings.database())
                .setUser(settings.database())
                .setPassword(settings.password())
                .setCachePreparedStatements(true);
        return Pool.pool(Vertx.vertx(), options, new PoolOptions().setMaxSize(ReplicaSettings.POOL_SIZE));
    }

    @Override
    public void close() {
        watcher.stop();
        pool.closeAndAwait();
    }
}
