package io.jiaoying.warning.texting.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** The numbers an operator watches of messages to superiors, neighbours, experts, and to those a recall has to reach. */
@ApplicationScoped
class TextMetrics {
    private static final Logger LOG = Logger.getLogger(TextMetrics.class);
    private static final long EVERY_MILLIS = 5_000;

    private final MeterRegistry registry;
    private final TextTable table;
    private final Vertx vertx;
    private final Timer handOver;
    private volatile TextTable.Backlog backlog = new TextTable.Backlog(0, Duration.ZERO);

    TextMetrics(MeterRegistry registry, TextTable table, Vertx vertx) {
        this.registry = registry;
        this.table = table;
        this.vertx = vertx;
        this.handOver = Timer.builder("jiaoying_text_hand_over_seconds")
                .description("From a message's transaction to its hand-over to a carrier")
                .publishPercentileHistogram()
                .register(registry);
        Gauge.builder("jiaoying_texts_waiting", this, metrics -> metrics.backlog.messages())
                .register(registry);
        Gauge.builder(
                        "jiaoying_texts_oldest_seconds",
                        this,
                        metrics -> metrics.backlog.oldest().toMillis() / 1_000.0)
                .register(registry);
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(EVERY_MILLIS, timer -> refresh());
    }

    private void refresh() {
        table.backlog()
                .subscribe()
                .with(read -> backlog = read, failure -> LOG.debugf("the waiting texts are not known: %s", failure));
    }

    /** @param outcome {@code handed-over refused later} */
    void outcome(String channel, String outcome) {
        registry.counter("jiaoying_texts", "channel", channel, "outcome", outcome)
                .increment();
    }

    void handedOver(Duration sinceWritten) {
        handOver.record(sinceWritten);
    }
}
