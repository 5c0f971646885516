package io.jiaoying.gateway.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What the live stream is doing, for Prometheus. */
@ApplicationScoped
class StreamMetrics {
    private final MeterRegistry registry;
    private final StreamHub hub;

    StreamMetrics(MeterRegistry registry, StreamHub hub) {
        this.registry = registry;
        this.hub = hub;
    }

    void onStart(@Observes StartupEvent event) {
        registry.gauge("jiaoying_stream_readers", hub, StreamHub::readers);
        registry.gauge("jiaoying_stream_running", hub, live -> live.live().isPresent() ? 1 : 0);
    }
}
