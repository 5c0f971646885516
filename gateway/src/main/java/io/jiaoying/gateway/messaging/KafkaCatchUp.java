package io.jiaoying.gateway.messaging;

import io.jiaoying.gateway.application.CatchUp;
import io.jiaoying.gateway.application.StreamHub;
import io.jiaoying.gateway.domain.Frame;
import io.jiaoying.gateway.domain.StreamPosition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads the topics from an old position until the hub's memory takes over. */
@ApplicationScoped
class KafkaCatchUp implements CatchUp {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long LOOK_BACK = 200;

    private final StreamConsumers consumers;
    private final StreamHub hub;
    private final AtomicLong count = new AtomicLong();

    KafkaCatchUp(StreamConsumers consumers, StreamHub hub) {
        this.consumers = consumers;
        this.hub = hub;
    }

    @Override
    public boolean run(StreamPosition from, Target target) {
        try (KafkaConsumer<String, byte[]> consumer = consumers.open("gateway-catch-up-" + count.incrementAndGet())) {
            List<TopicPartition> partitions = StreamConsumers.partitions(consumer);
            Map<TopicPartition, Extent> extents = StreamConsumers.extents(consumer, partitions);
            boolean held =
                    extents.entrySet().stream().allMatch(each -> each.getValue().holds(next(from, each.getKey())));
            if (held) {
                target.begin();
                readUntilJoined(consumer, seekBefore(consumer, from, extents), from, target);
            }
            return held;
        }
    }

    /** Starts a little earlier, to recognise events of that time that were sent twice. */
    private static Frames seekBefore(
            KafkaConsumer<?, ?> consumer, StreamPosition from, Map<TopicPartition, Extent> extents) {
        consumer.assign(extents.keySet());
        StreamPosition start = from;
        for (Map.Entry<TopicPartition, Extent> each : extents.entrySet()) {
            TopicPartition partition = each.getKey();
            long earlier = each.getValue().before(next(from, partition), LOOK_BACK);
            consumer.seek(partition, earlier);
            start = start.with(StreamTopics.index(partition.topic()), partition.partition(), earlier);
        }
        return new Frames(start);
    }

    private void readUntilJoined(
            KafkaConsumer<String, byte[]> consumer, Frames frames, StreamPosition from, Target target) {
        while (!hub.join(target, frames.position().max(from))) {
            List<Frame> read = frames.of(consumer.poll(POLL));
            if (hub.live().isEmpty() || !target.write(read)) {
                target.disconnect();
                return;
            }
        }
    }

    private static long next(StreamPosition from, TopicPartition partition) {
        return from.next(StreamTopics.index(partition.topic()), partition.partition());
    }
}
