package io.jiaoying.gateway.messaging;

import io.jiaoying.gateway.domain.Frame;
import io.jiaoying.gateway.domain.StreamPosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/** Turns polled records into frames and moves the position of whoever reads them. */
final class Frames {
    private static final Logger LOG = Logger.getLogger(Frames.class);

    /** A relay that was killed between sending and noting it sends the same event once more, soon after. */
    private static final int REMEMBERED_IDS = 4_096;

    private final Map<String, Boolean> recentIds = lastIds();
    private StreamPosition position;

    Frames(StreamPosition from) {
        this.position = from;
    }

    StreamPosition position() {
        return position;
    }

    List<Frame> of(ConsumerRecords<String, byte[]> records) {
        List<Frame> frames = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            frames.add(next(record));
        }
        return frames;
    }

    private Frame next(ConsumerRecord<String, byte[]> record) {
        int topic = StreamTopics.index(record.topic());
        position = position.with(topic, record.partition(), record.offset() + 1);
        Optional<CloudEventJson.Structured> event = CloudEventJson.of(record);
        if (event.isEmpty()) {
            LOG.warnf(
                    "left out of the stream, not a CloudEvent: %s-%d@%d",
                    record.topic(), record.partition(), record.offset());
        }
        Frame.Slot slot = new Frame.Slot(topic, record.partition(), record.offset());
        return event.filter(this::firstTime)
                .map(shown -> Frame.of(slot, shown.region(), shown.type(), shown.json(), position))
                .orElseGet(() -> Frame.hidden(slot, position));
    }

    private boolean firstTime(CloudEventJson.Structured event) {
        return recentIds.put(event.id(), true) == null;
    }

    private static Map<String, Boolean> lastIds() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > REMEMBERED_IDS;
            }
        };
    }
}
