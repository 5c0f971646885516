package io.jiaoying.warning.calling.persistence;

import io.jiaoying.warning.calling.domain.CallState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Calls of running call-outs by state, and how long the oldest attempt has waited to leave. */
@ApplicationScoped
class CallGauges {
    private static final Logger LOG = Logger.getLogger(CallGauges.class);
    private static final long EVERY_MILLIS = 5_000;

    private static final String COUNT = """
            SELECT c.state, count(*) AS calls FROM call c JOIN call_out o ON o.id = c.call_out_id
            WHERE o.state = 'running' GROUP BY c.state""";

    private static final String OLDEST = """
            SELECT coalesce(extract(epoch FROM clock_timestamp() - min(queued_at)), 0)::bigint AS seconds
            FROM attempt WHERE state IN ('queued', 'sending') AND NOT held""";

    private final Pool pool;
    private final Vertx vertx;
    private final Map<CallState, AtomicLong> calls = new EnumMap<>(CallState.class);
    private final AtomicLong oldest = new AtomicLong();

    CallGauges(Pool pool, Vertx vertx, MeterRegistry registry) {
        this.pool = pool;
        this.vertx = vertx;
        for (CallState state : CallState.values()) {
            AtomicLong count = new AtomicLong();
            calls.put(state, count);
            Gauge.builder("jiaoying_calls", count, AtomicLong::doubleValue)
                    .tag("state", state.wire())
                    .register(registry);
        }
        Gauge.builder("jiaoying_attempts_oldest_queued_seconds", oldest, AtomicLong::doubleValue)
                .register(registry);
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(EVERY_MILLIS, timer -> refresh());
    }

    private void refresh() {
        pool.query(COUNT)
                .execute()
                .invoke(rows -> {
                    calls.values().forEach(count -> count.set(0));
                    rows.forEach(this::keep);
                })
                .chain(() -> pool.query(OLDEST).execute())
                .subscribe()
                .with(
                        rows -> rows.forEach(row -> oldest.set(row.getLong("seconds"))),
                        failure -> LOG.debugf("call gauges keep their last values: %s", failure.toString()));
    }

    private void keep(Row row) {
        AtomicLong count = calls.get(CallState.of(row.getString("state")));
        if (count != null) {
            count.set(row.getLong("calls"));
        }
    }
}
