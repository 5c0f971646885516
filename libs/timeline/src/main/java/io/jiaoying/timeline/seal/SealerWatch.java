package io.jiaoying.timeline.seal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Knows how old the oldest unsealed entry is and when the sealer last went round. */
@ApplicationScoped
public class SealerWatch {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final double MILLIS = 1000.0;

    private volatile boolean expected;
    private volatile long cycledAt;

    @Inject
    public SealerWatch(UnsealedHeads unsealed, MeterRegistry metrics) {
        Gauge.builder("jiaoying_timeline_unsealed_oldest_seconds", unsealed, SealerWatch::oldestSeconds)
                .strongReference(true)
                .register(metrics);
        Gauge.builder("jiaoying_timeline_unsealed", unsealed, UnsealedHeads::count)
                .strongReference(true)
                .register(metrics);
    }

    void expectCycles() {
        cycledAt = System.nanoTime();
        expected = true;
    }

    void expectNoMore() {
        expected = false;
    }

    void cycled() {
        cycledAt = System.nanoTime();
    }

    /** Whether the sealer went round lately, or is not expected to. */
    boolean fresh() {
        return !expected || System.nanoTime() - cycledAt < FRESH.toNanos();
    }

    private static double oldestSeconds(UnsealedHeads heads) {
        return heads.oldest().toMillis() / MILLIS;
    }
}
