package io.jiaoying.warning.calling.application;

import io.jiaoying.outbox.DatabaseFailures;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.jboss.logging.Logger;

/**
 * Looks again and again whether there is something to do: one look at a time, and who asks for one meanwhile has it repeated. A
 * look that fails is made again at the next tick.
 */
public final class Looks {
    private static final Logger LOG = Logger.getLogger(Looks.class);
    /** Longer than a carrier may take for the slowest batch. */
    private static final Duration OLD = Duration.ofSeconds(20);

    private final String what;
    private final Supplier<Uni<Boolean>> look;
    private final Vertx vertx;
    private final InstantSource clock;
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private BooleanSupplier ready = () -> true;
    private volatile boolean stopped;
    private volatile Instant last = Instant.EPOCH;

    /**
     * @param what is looked for, for the log
     * @param look true when another one should follow at once
     */
    public Looks(String what, Supplier<Uni<Boolean>> look, Vertx vertx, InstantSource clock) {
        this.what = what;
        this.look = look;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** No look is begun while this is false. */
    void onlyWhen(BooleanSupplier condition) {
        ready = condition;
    }

    public void every(long millis) {
        long timer = vertx.setPeriodic(millis, fired -> now());
        LOG.tracef("looks for %s every %d ms (timer %d)", what, millis, timer);
    }

    public void now() {
        again.set(true);
        if (stopped || !ready.getAsBoolean() || !looking.compareAndSet(false, true)) {
            return;
        }
        again.set(false);
        Uni.createFrom().deferred(look::get).subscribe().with(this::looked, this::failed);
    }

    public void in(Duration soon) {
        if (waiting.compareAndSet(false, true)) {
            long timer = vertx.setTimer(Math.max(1, soon.toMillis()), fired -> {
                waiting.set(false);
                now();
            });
            LOG.tracef("looks for %s in %s (timer %d)", what, soon, timer);
        }
    }

    public void stop() {
        stopped = true;
    }

    /** A check that is down while the last look is older than any healthy one; a loop that is switched off is always up. */
    public HealthCheck readiness(String name, boolean enabled) {
        return () -> state(name, enabled).build();
    }

    /** The same for a loop that has more to tell. */
    public HealthCheckResponseBuilder state(String name, boolean enabled) {
        return HealthCheckResponse.named(name)
                .status(!enabled || last.isAfter(clock.instant().minus(OLD)))
                .withData("lastCycle", last.toString());
    }

    private void looked(boolean more) {
        last = clock.instant();
        looking.set(false);
        if (more || again.get()) {
            now();
        }
    }

    private void failed(Throwable failure) {
        looking.set(false);
        if (DatabaseFailures.databaseAway(failure)) {
            LOG.warnf("%s wait for the database: %s", what, failure.getMessage());
        } else {
            LOG.errorf(failure, "%s could not be handed over; claims lapse and are taken up again", what);
        }
    }
}
