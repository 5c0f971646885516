package io.jiaoying.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jiaoying.events.Event;
import io.jiaoying.events.EventJson;
import io.jiaoying.local.testing.TestBackends;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes and reads topics past the service. */
final class Topic {
    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", TestBackends.kafka().bootstrapServers());

    private Topic() {}

    static void publish(Event event) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(event.topic(), event.subject(), EventJson.write(event));
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", event.type(),
                        "ce_source", "/test",
                        "ce_subject", event.subject(),
                        "ce_time", "2026-07-04T04:01:00+08:00",
                        "ce_specversion", "1.0",
                        "ce_correlationid", UUID.randomUUID().toString(),
                        "ce_region", event.region())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        send(record);
    }

    static void send(ProducerRecord<String, byte[]> record) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(BROKER, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<ConsumerRecord<String, byte[]>> everythingIn(String topic) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(BROKER, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
        }
        return all;
    }
}
