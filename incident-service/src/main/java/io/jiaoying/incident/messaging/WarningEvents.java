package io.jiaoying.incident.messaging;

import io.jiaoying.outbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Warnings, for the timeline of their incident. */
@ApplicationScoped
class WarningEvents {
    private final EventConsumer consumer;

    WarningEvents(EventConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("warning-events")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return consumer.consume("incident-service", record);
    }
}
