package io.jiaoying.incident.messaging;

import io.jiaoying.outbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** People and posts, for the desk projection. */
@ApplicationScoped
class DirectoryEvents {
    private final EventConsumer consumer;

    DirectoryEvents(EventConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("directory-events")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return consumer.consume("incident-service", record);
    }
}
