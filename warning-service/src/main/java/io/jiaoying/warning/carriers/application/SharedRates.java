package io.jiaoying.warning.carriers.application;

import io.jiaoying.warning.carriers.domain.RateShare;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
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

/** Keeps this process's part of the carriers' rates. */
@ApplicationScoped
class SharedRates {
    private static final Logger LOG = Logger.getLogger(SharedRates.class);
    /** After the dispatchers, before the database. */
    private static final int AFTER_DISPATCHERS = 30;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Replicas replicas;
    private final Vertx vertx;
    private final InstantSource clock;
    private final String instance;
    private final RateShare share = new RateShare();
    private final AtomicBoolean asking = new AtomicBoolean();

    SharedRates(
            Replicas replicas,
            Vertx vertx,
            InstantSource clock,
            @ConfigProperty(name = "jiaoying.instance") String instance) {
        this.replicas = replicas;
        this.vertx = vertx;
        this.clock = clock;
        this.instance = instance;
    }

    void start(@Observes StartupEvent started) {
        ask();
        vertx.setPeriodic(RateShare.EVERY.toMillis(), timer -> ask());
    }

    void stop(@Observes @Priority(AFTER_DISPATCHERS) ShutdownEvent stopped) {
        try {
            replicas.leave(instance).await().atMost(PATIENCE);
        } catch (RuntimeException notSaid) {
            LOG.debugf("the others wait until this process is not seen any more: %s", notSaid.toString());
        }
    }

    /** Between 0 and 1, now. */
    double now() {
        synchronized (share) {
            return share.at(clock.instant());
        }
    }

    private void ask() {
        if (!asking.compareAndSet(false, true)) {
            return;
        }
        Instant asked = clock.instant();
        replicas.othersSeen(instance, RateShare.GONE).subscribe().with(others -> learned(others, asked), failure -> {
            asking.set(false);
            LOG.debugf("the other replicas are not known: %s", failure.toString());
        });
    }

    private void learned(int others, Instant asked) {
        synchronized (share) {
            share.learned(others, asked, clock.instant());
        }
        asking.set(false);
    }
}
