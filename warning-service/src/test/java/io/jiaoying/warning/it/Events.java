package io.jiaoying.warning.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jiaoying.events.Event;
import io.jiaoying.events.EventJson;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes as other services do, and reads what was published. */
final class Events {
    private final String brokers;

    Events(String brokers) {
        this.brokers = brokers;
    }

    void publish(List<? extends Event> events) {
        send(events.stream().map(Events::envelope).toList());
    }

    static ProducerRecord<String, byte[]> envelope(Event event) {
        ProducerRecord<String, byte[]> out =
                new ProducerRecord<>(event.topic(), event.subject(), EventJson.write(event));
        String id = UUID.randomUUID().toString();
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_type",
                        event.type(),
                        "ce_source",
                        "test",
                        "ce_subject",
                        event.subject(),
                        "ce_time",
                        OffsetDateTime.now().toString(),
                        "ce_correlationid",
                        id,
                        "ce_region",
                        event.region())
                .forEach((name, value) -> out.headers().add(name, value.getBytes(UTF_8)));
        return out;
    }

    void send(List<ProducerRecord<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new ByteArraySerializer())) {
            records.forEach(producer::send);
            producer.flush();
        }
    }

    /** Everything on a topic up to now. */
    List<ConsumerRecord<String, byte[]>> all(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    /** Types of a subject's events, in order. */
    List<String> typesOf(String topic, String subject) {
        return all(topic).stream()
                .filter(event -> subject.equals(event.key()))
                .map(event -> new String(event.headers().lastHeader("ce_type").value(), UTF_8))
                .toList();
    }

    List<String> bodiesOf(String topic) {
        return all(topic).stream()
                .map(event -> new String(event.value(), UTF_8))
                .toList();
    }
}
