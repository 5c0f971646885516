package io.jiaoying.outbox;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The relay's Kafka client: idempotent, no lingering, and gives up within the life of one claim. */
final class ProducerSettings {
    static final int DELIVERY_MILLIS = 4_000;

    /** A relay's whole batch in a few requests; lingering for nothing, a quiet moment's single event leaves as fast. */
    private static final int BATCH_BYTES = 128 * 1024;

    private ProducerSettings() {}

    static KafkaProducer<String, byte[]> open(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.ofEntries(
                        Map.entry("bootstrap.servers", bootstrapServers),
                        Map.entry("acks", "all"),
                        Map.entry("enable.idempotence", true),
                        Map.entry("linger.ms", 0),
                        Map.entry("batch.size", BATCH_BYTES),
                        Map.entry("max.block.ms", 1_500),
                        Map.entry("request.timeout.ms", 1_500),
                        Map.entry("delivery.timeout.ms", DELIVERY_MILLIS),
                        Map.entry("reconnect.backoff.ms", 50),
                        Map.entry("reconnect.backoff.max.ms", 500),
                        Map.entry("retry.backoff.ms", 20),
                        Map.entry("retry.backoff.max.ms", 500),
                        Map.entry("socket.connection.setup.timeout.ms", 1_500),
                        Map.entry("socket.connection.setup.timeout.max.ms", 3_000),
                        Map.entry("client.id", "outbox-relay")),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
