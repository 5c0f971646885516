package io.jiaoying.gateway.messaging;

import io.jiaoying.gateway.application.StreamHub;
import io.jiaoying.gateway.domain.Frame;
import io.jiaoying.gateway.domain.StreamPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Follows the ends of the topics with one consumer and feeds the hub. One run of it; whoever runs it starts another one when it
 * throws.
 */
final class StreamTail {
    /** Read again at start, so that readers of the time before a restart find their place in memory. */
    private static final long LOOK_BACK = 500;

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> consumer;
    private final StreamHub hub;
    private final Set<TopicPartition> assigned = new HashSet<>();
    private Frames frames = new Frames(StreamPosition.start(StreamTopics.ORDER.size()));

    StreamTail(KafkaConsumer<String, byte[]> consumer, StreamHub hub) {
        this.consumer = consumer;
        this.hub = hub;
    }

    /** Reads what memory should hold, then opens the hub; false while a topic is missing. */
    boolean start() {
        List<TopicPartition> partitions = StreamConsumers.partitions(consumer);
        if (partitions.stream().map(TopicPartition::topic).distinct().count() < StreamTopics.ORDER.size()) {
            return false;
        }
        Map<TopicPartition, Extent> extents = StreamConsumers.extents(consumer, partitions);
        StreamPosition base = assignNearEnd(extents);
        frames = new Frames(base);
        List<Frame> history = new ArrayList<>();
        while (!reached(extents)) {
            history.addAll(frames.of(consumer.poll(POLL)));
        }
        hub.restart(base);
        hub.publish(history);
        return true;
    }

    private StreamPosition assignNearEnd(Map<TopicPartition, Extent> extents) {
        assigned.addAll(extents.keySet());
        consumer.assign(assigned);
        StreamPosition base = StreamPosition.start(StreamTopics.ORDER.size());
        for (Map.Entry<TopicPartition, Extent> each : extents.entrySet()) {
            TopicPartition partition = each.getKey();
            long from = each.getValue().before(each.getValue().end(), LOOK_BACK);
            consumer.seek(partition, from);
            base = base.with(StreamTopics.index(partition.topic()), partition.partition(), from);
        }
        return base;
    }

    private boolean reached(Map<TopicPartition, Extent> extents) {
        return extents.entrySet().stream()
                .allMatch(each ->
                        consumer.position(each.getKey()) >= each.getValue().end());
    }

    /** Publishes what has come. */
    void cycle() {
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        if (!records.isEmpty()) {
            hub.publish(frames.of(records));
        }
    }

    /** Throws when no broker answers; takes in partitions that topics have grown. */
    void lookAround() {
        List<TopicPartition> grown = StreamConsumers.partitions(consumer).stream()
                .filter(partition -> !assigned.contains(partition))
                .toList();
        if (!grown.isEmpty()) {
            assigned.addAll(grown);
            consumer.assign(assigned);
            grown.forEach(partition -> consumer.seek(partition, 0));
        }
    }
}
