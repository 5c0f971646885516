package io.jiaoying.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes committed outbox rows: claims free lanes, sends, waits for the acknowledgements, takes them off the
 * table of what waits, commits. Whatever dies in between leaves them there; they are sent again under the same event id.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration OTHERS_BUSY = Duration.ofMillis(20);
    /** From one round to the next at least: under load fewer, larger rounds; a quiet moment's event leaves at once. */
    private static final Duration ROUND = Duration.ofMillis(15);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(250);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final Pool pool;
    private final OutboxSignal signal;
    private final RelayWatch watch;
    private final OutboxUpkeep upkeep;
    private final RelayProducer producer;
    private final LowestWaiting lowest = new LowestWaiting();
    private final boolean enabled;
    private volatile boolean stopping;
    private @Nullable Thread thread;
    private long roundAt = System.nanoTime() - ROUND.toNanos();
    private boolean roundWasFull;

    public OutboxRelay(
            Pool pool,
            OutboxSignal signal,
            RelayWatch watch,
            OutboxUpkeep upkeep,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "jiaoying.outbox.relay.enabled", defaultValue = "true") boolean enabled) {
        this.pool = pool;
        this.signal = signal;
        this.watch = watch;
        this.upkeep = upkeep;
        this.producer = new RelayProducer(bootstrapServers, "/" + application);
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        start();
    }

    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    public void start() {
        if (enabled) {
            watch.expectCycles();
            var relay = new Thread(this::run, "outbox-relay");
            relay.setDaemon(true);
            thread = relay;
            relay.start();
        }
    }

    /** Finishes the batch it has claimed, then ends. */
    public void stop() {
        var relay = thread;
        stopping = true;
        watch.expectNoMore();
        if (relay != null) {
            signal.wake();
            join(relay);
        }
    }

    private void run() {
        boolean lookAtOnce = true;
        while (!stopping) {
            try {
                upkeep.refreshGaugesIfOld();
                gather();
                Duration pause = lookAtOnce || upkeep.anyPending() ? publish() : POLL;
                watch.cycled();
                lookAtOnce = pause.isZero() || signal.await(pause) || pause.equals(OTHERS_BUSY);
            } catch (InterruptedException ended) {
                break;
            } catch (RuntimeException failure) {
                lookAtOnce = pauseAfter(failure);
            }
        }
        producer.close();
    }

    private void gather() throws InterruptedException {
        if (!roundWasFull) {
            TimeUnit.NANOSECONDS.sleep(ROUND.toNanos() - (System.nanoTime() - roundAt));
        }
    }

    /** One batch; returns how long to wait before the next look. */
    private Duration publish() {
        producer.requireBroker();
        try (LaneClaim claim = LaneClaim.open(pool)) {
            roundAt = System.nanoTime();
            List<OutboxRow> rows = claim.rows(producer.topicsAway(), lowest);
            roundWasFull = claim.isFull();
            SendOutcome outcome = rows.isEmpty() ? new SendOutcome() : producer.send(rows);
            claim.published(outcome.published());
            claim.parked(outcome.unpublishable());
            claim.commit();
            report(outcome);
            return pauseAfter(claim, outcome);
        }
    }

    private static Duration pauseAfter(LaneClaim claim, SendOutcome outcome) {
        if (outcome.failure() != null) {
            return PAUSE_AFTER_FAILURE;
        }
        if (claim.othersHoldSome()) {
            return OTHERS_BUSY;
        }
        return claim.leavesMore() ? Duration.ZERO : POLL;
    }

    private void report(SendOutcome outcome) {
        outcome.unpublishable().forEach((id, reason) -> LOG.errorf("Outbox row %d parked: %s", id, reason));
        var failure = outcome.failure();
        if (failure == null) {
            watch.brokerAnswers();
        } else {
            watch.brokerFails(failure);
        }
    }

    private boolean pauseAfter(RuntimeException failure) {
        watch.failed(failure);
        try {
            return signal.await(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException ended) {
            stopping = true;
            return false;
        }
    }

    private static void join(Thread relay) {
        try {
            relay.join(STOP_PATIENCE.toMillis());
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
