package io.jiaoying.access.idempotency;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Removes keys after 72 hours, by the database's clock, a batch at a time. */
@ApplicationScoped
public class KeyPurge {
    private static final Logger LOG = Logger.getLogger(KeyPurge.class);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int BATCH = 5_000;
    private static final String PURGE = """
            delete from idempotency_key where ctid = any(array(
              select ctid from idempotency_key where created_at < now() - interval '72 hours' limit 5000))""";

    private final Vertx vertx;
    private final Pool pool;
    private long timer = -1;

    @Inject
    KeyPurge(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(EVERY.toMillis(), id -> purge().subscribe()
                .with(
                        count -> LOG.debugf("%d idempotency keys removed", count),
                        failure -> LOG.warn("Idempotency keys were not purged; next attempt in 10 minutes", failure)));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    /** How many keys were removed. */
    Uni<Integer> purge() {
        return pool.query(PURGE)
                .execute()
                .map(SqlResult::rowCount)
                .flatMap(count -> count < BATCH ? Uni.createFrom().item(count) : purge().map(more -> more + count));
    }
}
