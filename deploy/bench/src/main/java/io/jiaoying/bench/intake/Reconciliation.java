package io.jiaoying.bench.intake;

import io.jiaoying.bench.Sql;
import io.jiaoying.bench.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Whether what was accepted is there afterwards.
 *
 * @param notStored accepted ids that the table lacks
 * @param notPublished accepted ids without {@code incident.reported.v1} on the topic
 * @param doubled event ids that are on the topic twice
 */
record Reconciliation(long accepted, long notStored, long notPublished, long doubled) {
    private static final String TOPIC = "incident-events-v1";
    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(90);

    static Reconciliation of(Collection<String> accepted, Sql database, String bootstrapServers) {
        awaitPublished(database);
        Set<String> stored = new HashSet<>(database.texts("SELECT id::text FROM incident"));
        Map<String, Integer> events = new HashMap<>();
        Set<String> published = published(bootstrapServers, events);
        return new Reconciliation(
                accepted.size(),
                accepted.stream().filter(id -> !stored.contains(id)).count(),
                accepted.stream().filter(id -> !published.contains(id)).count(),
                events.values().stream().filter(times -> times > 1).count());
    }

    static void awaitPublished(Sql database) {
        boolean drained = Waiting.until(() -> pending(database) == 0, Duration.ofMillis(100), DRAIN_LIMIT);
        if (!drained) {
            System.out.println("  the relay still has " + pending(database) + " events to publish");
        }
    }

    static long pending(Sql database) {
        return database.number("SELECT count(*) FROM outbox_waiting");
    }

    private static Set<String> published(String bootstrapServers, Map<String, Integer> events) {
        Set<String> reported = new HashSet<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(each -> new TopicPartition(TOPIC, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofMillis(200))) {
                    events.merge(header(event, "ce_id"), 1, Integer::sum);
                    if (header(event, "ce_type").equals("incident.reported.v1")) {
                        reported.add(event.key());
                    }
                }
            }
        }
        return reported;
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
