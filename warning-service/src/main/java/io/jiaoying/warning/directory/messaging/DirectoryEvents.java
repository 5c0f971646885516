package io.jiaoying.warning.directory.messaging;

import io.jiaoying.outbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** {@code directory-events-v1}. */
@ApplicationScoped
class DirectoryEvents {
    private final EventConsumer consumer;

    DirectoryEvents(EventConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("directory-events")
    Uni<Void> on(ConsumerRecord<String, byte[]> event) {
        return consumer.consume("warning-service", event);
    }
}
