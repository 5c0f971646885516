package io.jiaoying.timeline.seal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Seals what grew, every few seconds, on a thread of its own. Each root goes into the log too: a copy that an attacker on
 * the database does not reach.
 */
@ApplicationScoped
public class TimelineSealer {
    private static final Logger LOG = Logger.getLogger(TimelineSealer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);
    private static final int BATCH = 10_000;

    private final Sealing sealing;
    private final UnsealedHeads unsealed;
    private final SealerWatch watch;
    private final boolean enabled;
    private final Duration every;
    private final Duration sweepEvery;
    private long sweptAt;
    private @Nullable Thread thread;

    @Inject
    public TimelineSealer(
            Sealing sealing,
            UnsealedHeads unsealed,
            SealerWatch watch,
            @ConfigProperty(name = "jiaoying.timeline.sealer.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "jiaoying.timeline.sealer.every", defaultValue = "PT2S") Duration every,
            @ConfigProperty(name = "jiaoying.timeline.sealer.sweep-every", defaultValue = "PT10M")
                    Duration sweepEvery) {
        this.sealing = sealing;
        this.unsealed = unsealed;
        this.watch = watch;
        this.enabled = enabled;
        this.every = every;
        this.sweepEvery = sweepEvery;
        this.sweptAt = System.nanoTime() - sweepEvery.toNanos();
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            watch.expectCycles();
            var sealer = new Thread(this::run, "timeline-sealer");
            sealer.setDaemon(true);
            thread = sealer;
            sealer.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        watch.expectNoMore();
        var sealer = thread;
        if (sealer != null) {
            sealer.interrupt();
            sealer.join(STOP_PATIENCE.toMillis());
        }
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                cycle();
                watch.cycled();
                Thread.sleep(every.toMillis());
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException failure) {
                LOG.warnf("Timelines could not be sealed: %s", failure.toString());
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(every.toMillis());
            return true;
        } catch (InterruptedException ended) {
            return false;
        }
    }

    private void cycle() {
        if (System.nanoTime() - sweptAt >= sweepEvery.toNanos()) {
            sweep();
        }
        int taken;
        do {
            taken = sealBatch();
        } while (taken == BATCH);
    }

    /** What grew unseen: in a process that died before it could seal, or by another replica's hand. */
    private void sweep() {
        List<String> forgotten;
        do {
            forgotten = sealing.unsealed(BATCH).await().atMost(PATIENCE);
            seal(forgotten);
        } while (forgotten.size() == BATCH);
        sweptAt = System.nanoTime();
    }

    /** How many it took; what grows meanwhile has time until the next turn. */
    private int sealBatch() {
        Map<String, Long> taken = unsealed.take(BATCH);
        try {
            seal(List.copyOf(taken.keySet()));
            return taken.size();
        } catch (OthersSealException later) {
            unsealed.giveBack(taken);
            return 0;
        } catch (RuntimeException failure) {
            unsealed.giveBack(taken);
            throw failure;
        }
    }

    private void seal(List<String> subjectIds) {
        sealing.seal(subjectIds)
                .await()
                .atMost(PATIENCE)
                .ifPresent(root -> LOG.infof(
                        "Timeline root %d of %s covers %d heads, key %s, signature %s",
                        root.number(), root.hash(), root.leaves(), root.keyId(), root.signature()));
    }
}
