package io.jiaoying.warning.cap.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Which polled feeds fail, since when and why. Health names them and stays up: another organisation's server is no reason to
 * take this one out of service. The gauge {@code jiaoying_cap_feeds_failing} is for alarms.
 */
@Readiness
@ApplicationScoped
class FeedWatch implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(FeedWatch.class);
    private static final long EVERY_MILLIS = 5_000;

    private final Feeds feeds;
    private final CapSettings settings;
    private final Vertx vertx;
    private volatile List<Feeds.State> states = List.of();

    FeedWatch(Feeds feeds, CapSettings settings, Vertx vertx, MeterRegistry registry) {
        this.feeds = feeds;
        this.settings = settings;
        this.vertx = vertx;
        Gauge.builder("jiaoying_cap_feeds_failing", this, FeedWatch::failing).register(registry);
    }

    void start(@Observes StartupEvent started) {
        if (!settings.feeds().isEmpty()) {
            vertx.setPeriodic(EVERY_MILLIS, timer -> refresh());
        }
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("cap-feeds").up();
        for (Feeds.State state : states) {
            answer = answer.withData(state.name(), words(state));
        }
        return answer.build();
    }

    private static String words(Feeds.State state) {
        return state.failingSince() == null
                ? "read " + state.readAt()
                : "failing since " + state.failingSince() + ": " + state.failure();
    }

    private double failing() {
        return states.stream().filter(state -> state.failingSince() != null).count();
    }

    private void refresh() {
        feeds.states()
                .subscribe()
                .with(read -> states = read, failure -> LOG.debugf("the feeds' state is not known: %s", failure));
    }
}
