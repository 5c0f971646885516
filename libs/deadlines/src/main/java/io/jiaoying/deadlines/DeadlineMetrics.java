package io.jiaoying.deadlines;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** How late deadlines fire, how many are open, and how many should have fired already. */
@ApplicationScoped
public class DeadlineMetrics {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1)
    };

    private final MeterRegistry metrics;
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong overdue = new AtomicLong();

    public DeadlineMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
        metrics.gauge("jiaoying_deadlines_open", open);
        metrics.gauge("jiaoying_deadlines_overdue", overdue);
    }

    void fired(String kind, List<DueDeadline> fired) {
        Timer timer = Timer.builder("jiaoying_deadline_lateness")
                .tag("kind", kind)
                .serviceLevelObjectives(BOUNDS)
                .register(metrics);
        fired.forEach(each -> timer.record(Duration.between(each.dueAt(), each.firedAt())));
    }

    void failed(String kind) {
        metrics.counter("jiaoying_deadline_failures", "kind", kind).increment();
    }

    void counted(DeadlineCounts counts) {
        open.set(counts.open());
        overdue.set(counts.overdue());
    }
}
