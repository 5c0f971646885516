package io.jiaoying.e2e.support;

import io.jiaoying.events.Topics.Subscription;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts records on topics from outside, and tells how far a consumer is behind. */
public final class KafkaBench implements AutoCloseable {
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;

    KafkaBench(String bootstrap) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("reconnect.backoff.max.ms", 500);
        this.admin = Admin.create(settings);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    public List<TopicPartition> partitionsOf(String topic) {
        return producer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
    }

    /** Returns the record's offset. */
    public long put(TopicPartition where, String key, Map<String, String> headers, String value) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(where.topic(), where.partition(), key, value.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return result(producer.send(record)).offset();
    }

    /** Records of the topic that the consumer has not yet committed. */
    public long lag(Subscription subscription) {
        var committed =
                result(admin.listConsumerGroupOffsets(subscription.consumer()).partitionsToOffsetAndMetadata());
        return ends(List.of(subscription.topic())).entrySet().stream()
                .mapToLong(end -> end.getValue()
                        - Optional.ofNullable(committed.get(end.getKey()))
                                .map(OffsetAndMetadata::offset)
                                .orElse(0L))
                .sum();
    }

    /** The offset that the next record of each partition will get. */
    public Map<TopicPartition, Long> ends(List<String> topics) {
        Map<TopicPartition, OffsetSpec> latest = topics.stream()
                .flatMap(topic -> partitionsOf(topic).stream())
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return result(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
