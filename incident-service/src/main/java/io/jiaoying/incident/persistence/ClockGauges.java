package io.jiaoying.incident.persistence;

import io.jiaoying.incident.clock.domain.ClockState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Clocks by state, without those of exercises; counted every few seconds, and where that takes long as seldom as keeps it to a
 * fiftieth of the time: it walks over all of them.
 */
@ApplicationScoped
class ClockGauges {
    private static final Logger LOG = Logger.getLogger(ClockGauges.class);
    private static final String COUNT = "SELECT state, count(*) FROM clock WHERE NOT exercise GROUP BY state";
    private static final int REST = 50;

    private final Pool pool;
    private final Map<ClockState, AtomicLong> counts = new EnumMap<>(ClockState.class);
    private volatile long restsUntil = System.nanoTime();

    ClockGauges(Pool pool, MeterRegistry metrics) {
        this.pool = pool;
        for (ClockState state : ClockState.values()) {
            var count = new AtomicLong();
            counts.put(state, count);
            Gauge.builder("jiaoying_clocks", count, AtomicLong::doubleValue)
                    .tag("state", state.wire())
                    .description("Clocks of incidents by state")
                    .register(metrics);
        }
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> count() {
        long begun = System.nanoTime();
        if (begun - restsUntil < 0) {
            return Uni.createFrom().voidItem();
        }
        return pool.query(COUNT)
                .execute()
                .invoke(this::show)
                .eventually(() -> restsUntil = begun + REST * (System.nanoTime() - begun))
                .onFailure()
                .invoke(failure -> LOG.debugf("Clocks were not counted: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private void show(RowSet<Row> rows) {
        Map<ClockState, Long> now = new EnumMap<>(ClockState.class);
        for (Row row : rows) {
            ClockState.of(row.getString(0)).ifPresent(state -> now.put(state, row.getLong(1)));
        }
        counts.forEach((state, count) -> count.set(now.getOrDefault(state, 0L)));
    }
}
