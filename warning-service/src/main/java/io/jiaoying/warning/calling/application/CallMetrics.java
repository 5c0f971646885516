package io.jiaoying.warning.calling.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The numbers an operator watches during a call-out. */
@ApplicationScoped
public class CallMetrics {
    private final MeterRegistry registry;
    private final Timer firstAttempt;

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.firstAttempt = Timer.builder("jiaoying_first_attempt_seconds")
                .description("From the start of a call-out to the hand-over of a target's first attempt")
                .publishPercentileHistogram()
                .register(registry);
    }

    public void firstAttempt(Duration sinceQueued) {
        firstAttempt.record(sinceQueued);
    }

    public void attempt(String channel, String outcome) {
        registry.counter("jiaoying_attempts", "channel", channel, "outcome", outcome)
                .increment();
    }

    public void feedbackOverdue(int calls) {
        registry.counter("jiaoying_feedback_overdue").increment(calls);
    }
}
