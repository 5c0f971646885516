package io.jiaoying.warning.reminding.application;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The numbers an operator watches of reminders. */
@ApplicationScoped
public class ReminderMetrics {
    private final MeterRegistry registry;
    private final InstantSource time;
    private final AtomicLong undeliverable = new AtomicLong();
    private volatile @Nullable Instant lastUndeliverable;

    ReminderMetrics(MeterRegistry registry, InstantSource time) {
        this.registry = registry;
        this.time = time;
    }

    void reminder(String channel, String outcome) {
        registry.counter("jiaoying_reminders", "channel", channel, "outcome", outcome)
                .increment();
    }

    void undeliverable(String reason) {
        registry.counter("jiaoying_reminders_undeliverable", "reason", reason).increment();
        lastUndeliverable = time.instant();
        undeliverable.incrementAndGet();
    }

    /** Since this process started. */
    long undeliverable() {
        return undeliverable.get();
    }

    @Nullable
    Instant lastUndeliverable() {
        return lastUndeliverable;
    }
}
