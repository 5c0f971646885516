package io.jiaoying.outbox;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Closes a producer from inside its first failed acknowledgement, before its I/O thread can send a later record of the
 * same partition. (An idempotent producer alone closes the gap that an expired batch leaves and sends on.)
 */
final class BrokenProducer {
    private final KafkaProducer<String, byte[]> producer;
    private final Thread sender = Thread.currentThread();
    private volatile boolean broken;

    BrokenProducer(KafkaProducer<String, byte[]> producer) {
        this.producer = producer;
    }

    Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record, this::acknowledged);
        } catch (KafkaException | IllegalStateException closedOrFenced) {
            broken = true;
            return CompletableFuture.failedFuture(closedOrFenced);
        }
    }

    boolean yes() {
        return broken;
    }

    private void acknowledged(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
        boolean neverLeft = Thread.currentThread().equals(sender);
        if (failure != null && !neverLeft && !broken) {
            broken = true;
            producer.close(Duration.ZERO);
        }
    }
}
