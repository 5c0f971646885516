package io.jiaoying.warning.assessment.messaging;

import io.jiaoying.outbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** {@code hazard-events-v1}. */
@ApplicationScoped
class HazardEvents {
    private final EventConsumer consumer;

    HazardEvents(EventConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("hazard-events")
    Uni<Void> on(ConsumerRecord<String, byte[]> event) {
        return consumer.consume("warning-service", event);
    }
}
