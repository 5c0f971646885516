package io.jiaoying.incident.it;

import io.jiaoying.events.Event;
import io.jiaoying.events.EventJson;
import io.jiaoying.local.testing.TestBackends;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to and reads from the real broker. */
final class Topic {
    private Topic() {}

    static void send(Event event) {
        var record = new ProducerRecord<>(event.topic(), event.subject(), EventJson.write(event));
        Map.of(
                        "id", UUID.randomUUID().toString(),
                        "type", event.type(),
                        "source", "warning-service",
                        "subject", event.subject(),
                        "time", OffsetDateTime.now().toString(),
                        "specversion", "1.0",
                        "correlationid", UUID.randomUUID().toString(),
                        "region", event.region())
                .forEach((name, value) -> record.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
        send(record);
    }

    static void sendGarbage(String topic, String key) {
        send(new ProducerRecord<>(topic, key, "not an event".getBytes(StandardCharsets.UTF_8)));
    }

    private static void send(ProducerRecord<String, byte[]> record) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", TestBackends.kafka().bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            var sent = producer.send(record);
            producer.flush();
            if (!sent.isDone()) {
                throw new IllegalStateException("not sent");
            }
        }
    }

    /** Everything on the topic now that the predicate wants. */
    static List<ConsumerRecord<String, byte[]>> read(String topic, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", TestBackends.kafka().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (wanted.test(record)) {
                        found.add(record);
                    }
                });
            }
            return found;
        }
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Event types that left for this key, in order. */
    static List<String> typesOf(String topic, String key) {
        return read(topic, record -> key.equals(record.key())).stream()
                .map(record -> header(record, "ce_type"))
                .toList();
    }
}
