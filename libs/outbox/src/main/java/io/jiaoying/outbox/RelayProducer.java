package io.jiaoying.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Sends rows so that no later row of a key can overtake an earlier one: at the first failure the producer is thrown away
 * with everything it still holds, and those rows are sent again by a new one. For the relay's own thread only.
 */
final class RelayProducer implements AutoCloseable {
    private static final Duration TOPIC_PAUSE = Duration.ofSeconds(3);
    private static final long ACK_MILLIS = ProducerSettings.DELIVERY_MILLIS + 500L;

    private final String bootstrapServers;
    private final String source;
    private final Map<String, Long> awayUntil = new HashMap<>();
    private @Nullable KafkaProducer<String, byte[]> producer;
    private @Nullable String provenTopic;
    private boolean suspect;

    RelayProducer(String bootstrapServers, String source) {
        this.bootstrapServers = bootstrapServers;
        this.source = source;
    }

    /** Blocks outside any transaction until the broker answers again; throws while it does not. */
    void requireBroker() {
        if (suspect && provenTopic != null) {
            connected().partitionsFor(provenTopic);
        }
        suspect = false;
    }

    /** Topics the broker did not know a moment ago; left alone so that the others go on. */
    Set<String> topicsAway() {
        awayUntil.values().removeIf(until -> System.nanoTime() - until > 0);
        return Set.copyOf(awayUntil.keySet());
    }

    SendOutcome send(List<OutboxRow> rows) {
        var outcome = new SendOutcome();
        var sent = new ArrayList<Sent>(rows.size());
        var broken = new BrokenProducer(connected());
        for (OutboxRow row : rows) {
            if (broken.yes()) {
                break;
            }
            var handedOver = new Sent(row, broken.send(EventHeaders.write(row, source)));
            sent.add(handedOver);
            if (handedOver.topicMissing()) {
                awayUntil.put(row.topic(), System.nanoTime() + TOPIC_PAUSE.toNanos());
                break;
            }
        }
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ACK_MILLIS);
        sent.forEach(each -> each.settle(outcome, until));
        conclude(outcome, broken);
        return outcome;
    }

    private void conclude(SendOutcome outcome, BrokenProducer broken) {
        if (outcome.failure() != null || broken.yes()) {
            suspect = true;
            discard();
        }
    }

    private KafkaProducer<String, byte[]> connected() {
        var current = producer;
        if (current == null) {
            current = ProducerSettings.open(bootstrapServers);
            producer = current;
        }
        return current;
    }

    private void discard() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
            producer = null;
        }
    }

    static boolean neverPublishable(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof InvalidTopicException
                || failure instanceof InvalidRecordException
                || failure instanceof SerializationException;
    }

    private final class Sent {
        private final OutboxRow row;
        private final Future<RecordMetadata> ack;

        Sent(OutboxRow row, Future<RecordMetadata> ack) {
            this.row = row;
            this.ack = ack;
        }

        /** The client refuses at once what it finds no metadata for within {@code max.block.ms}. */
        boolean topicMissing() {
            return ack.isDone() && failure(0) instanceof org.apache.kafka.common.errors.TimeoutException;
        }

        void settle(SendOutcome outcome, long until) {
            Throwable failure = failure(until - System.nanoTime());
            if (failure == null) {
                provenTopic = row.topic();
                outcome.acknowledged(row);
            } else if (neverPublishable(failure)) {
                outcome.refused(row, failure);
            } else {
                outcome.stoppedBy(failure);
            }
        }

        private @Nullable Throwable failure(long nanos) {
            try {
                var metadata = ack.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
                return metadata == null ? new KafkaException("no acknowledgement") : null;
            } catch (ExecutionException failed) {
                return failed.getCause() == null ? failed : failed.getCause();
            } catch (TimeoutException late) {
                return late;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return stopped;
            }
        }
    }
}
