package io.jiaoying.outbox;

import io.jiaoying.events.Headers;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 attributes as Kafka headers (Kafka protocol binding, binary content mode). */
final class EventHeaders {
    private static final String TRACEPARENT = "traceparent";

    private EventHeaders() {}

    static Headers read(ConsumerRecord<String, byte[]> record) {
        if (!"1.0".equals(required(record, "specversion"))) {
            throw new PoisonRecordException("header ce_specversion is not 1.0");
        }
        return new Headers(
                required(record, "id"),
                required(record, "type"),
                required(record, "source"),
                required(record, "subject"),
                time(required(record, "time")),
                required(record, "correlationid"),
                text(record, Headers.PREFIX + "causationid"),
                required(record, "region"),
                text(record, TRACEPARENT));
    }

    static ProducerRecord<String, byte[]> write(OutboxRow row, String source) {
        var record = new ProducerRecord<>(row.topic(), row.key(), row.payload().getBytes(StandardCharsets.UTF_8));
        put(record, "content-type", "application/json");
        put(record, Headers.PREFIX + "specversion", "1.0");
        put(record, Headers.PREFIX + "id", row.eventId().toString());
        put(record, Headers.PREFIX + "type", row.type());
        put(record, Headers.PREFIX + "source", source);
        put(record, Headers.PREFIX + "subject", row.key());
        put(record, Headers.PREFIX + "time", row.createdAt().toString());
        put(record, Headers.PREFIX + "correlationid", row.correlationId());
        put(record, Headers.PREFIX + "causationid", row.causationId());
        put(record, Headers.PREFIX + "region", row.region());
        put(record, TRACEPARENT, row.traceparent());
        return record;
    }

    private static void put(ProducerRecord<String, byte[]> record, String name, @Nullable String value) {
        if (value != null) {
            record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String required(ConsumerRecord<String, byte[]> record, String attribute) {
        String value = text(record, Headers.PREFIX + attribute);
        if (value == null || value.isBlank()) {
            throw new PoisonRecordException("header " + Headers.PREFIX + attribute + " is missing");
        }
        return value;
    }

    private static @Nullable String text(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static OffsetDateTime time(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new PoisonRecordException("header ce_time is not an instant with offset", malformed);
        }
    }
}
