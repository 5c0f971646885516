package io.jiaoying.resource.messaging;

import io.jiaoying.outbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code incident-events-v1}. */
@ApplicationScoped
class IncidentEvents {
    private final EventConsumer consumer;

    IncidentEvents(EventConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("incident-events")
    Uni<Void> on(ConsumerRecord<String, byte[]> received) {
        return consumer.consume("resource-service", received);
    }
}
