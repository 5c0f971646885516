package io.jiaoying.warning.assessment.application;

import io.jiaoying.outbox.DatabaseFailures;
import io.jiaoying.outbox.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Lets go of single readings that are old, in small batches, except those that an assessment or a warning rests on. */
@ApplicationScoped
class ThinReadings {
    private static final Logger LOG = Logger.getLogger(ThinReadings.class);
    private static final int BATCH = 5_000;
    private static final long BREATH_MILLIS = 20;

    private final Observations observations;
    private final ReadingsKept kept;
    private final Transactions transactions;
    private final MeterRegistry metrics;
    private final Vertx vertx;
    private final InstantSource clock;
    private final Duration every;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean stopping;

    ThinReadings(
            Observations observations,
            ReadingsKept kept,
            Transactions transactions,
            MeterRegistry metrics,
            Vertx vertx,
            InstantSource clock,
            @ConfigProperty(name = "jiaoying.assessment.thinned-every", defaultValue = "PT1H") Duration every) {
        this.observations = observations;
        this.kept = kept;
        this.transactions = transactions;
        this.metrics = metrics;
        this.vertx = vertx;
        this.clock = clock;
        this.every = every;
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(every.toMillis(), timer -> look());
    }

    void stop(@Observes @Priority(10) ShutdownEvent stopped) {
        stopping = true;
    }

    private void look() {
        if (stopping || !running.compareAndSet(false, true)) {
            return;
        }
        thin().subscribe().with(gone -> running.set(false), this::failed);
    }

    /** How many are gone. */
    Uni<Long> thin() {
        return thinAfter(0, kept.mayGoBefore(clock.instant()), 0);
    }

    /** Readings are numbered as they come, so the first batch that is young ends it. */
    private Uni<Long> thinAfter(long number, Instant before, long sofar) {
        var rule = new Observations.Thinning(number, BATCH, before, kept.longestWindow());
        return transactions.inTransaction(tx -> observations.thin(tx, rule)).chain(thinned -> {
            metrics.counter("jiaoying_readings_thinned").increment((double) thinned.gone());
            long gone = sofar + thinned.gone();
            return stopping || thinned.isLast()
                    ? Uni.createFrom().item(gone)
                    : Uni.createFrom()
                            .voidItem()
                            .onItem()
                            .delayIt()
                            .by(Duration.ofMillis(BREATH_MILLIS))
                            .chain(() -> thinAfter(thinned.number(), before, gone));
        });
    }

    private void failed(Throwable failure) {
        running.set(false);
        if (DatabaseFailures.databaseAway(failure)) {
            LOG.warnf("old readings wait for the database: %s", failure.getMessage());
        } else {
            LOG.error("old readings could not be let go; it is tried again", failure);
        }
    }
}
