package io.jiaoying.e2e.support;

import io.jiaoying.events.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that was ever put on the topics and dead-letter topics, with headers, read from their beginning. */
public final class EventLog implements AutoCloseable {
    private final List<SeenEvent> seen = new CopyOnWriteArrayList<>();
    private final String bootstrap;
    private final Thread reader = new Thread(this::read, "event-log");
    private volatile boolean open = true;
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();

    EventLog(String bootstrap) {
        this.bootstrap = bootstrap;
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            consumer.assign(partitions(consumer));
            consumer.seekToBeginning(consumer.assignment());
            while (open) {
                pollInto(consumer);
            }
        }
    }

    private void pollInto(KafkaConsumer<String, byte[]> consumer) {
        try {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> seen.add(SeenEvent.of(record)));
            consumer.assignment().forEach(p -> positions.put(p, consumer.position(p)));
        } catch (KafkaException e) {
            if (open) {
                System.err.println("event log goes on after " + e);
            }
        }
    }

    /** Whether everything up to these offsets is here. */
    public boolean hasRead(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        Stream<String> deadLetters = Topics.SUBSCRIPTIONS.stream().map(Topics.Subscription::deadLetterTopic);
        return Stream.concat(Topics.ALL.stream(), deadLetters)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    public List<SeenEvent> all(Predicate<SeenEvent> which) {
        return seen.stream().filter(which).toList();
    }

    /** What a reader that remembers ids keeps: the first record of each CloudEvents id, in order of arrival. */
    public List<SeenEvent> once(Predicate<SeenEvent> which) {
        Map<String, SeenEvent> byId = new LinkedHashMap<>();
        all(which).forEach(event -> byId.putIfAbsent(event.id(), event));
        return List.copyOf(byId.values());
    }

    /** All about these subjects (incident, warning or call ids). */
    public List<SeenEvent> about(Collection<String> keys) {
        return all(event -> event.key() != null && keys.contains(event.key()));
    }

    @Override
    public void close() {
        open = false;
        try {
            reader.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
