package io.jiaoying.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jiaoying.events.Event;
import io.jiaoying.events.EventJson;
import io.jiaoying.events.call.CallEscalatedV1;
import io.jiaoying.events.incident.IncidentClosedV1;
import io.jiaoying.events.warning.WarningExpiredV1;
import io.jiaoying.local.testing.TestBackends;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes events as the services do. */
final class Happenings implements AutoCloseable {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-07-04T04:01:00+08:00");

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers", TestBackends.kafka().bootstrapServers(),
                    "acks", "all",
                    "linger.ms", "0",
                    "delivery.timeout.ms", "60000",
                    "request.timeout.ms", "5000"),
            new StringSerializer(),
            new ByteArraySerializer());

    /** One of three kinds of event, by number, about the subject. */
    static Event about(int number, String subject, String region) {
        return switch (number % 3) {
            case 0 -> new IncidentClosedV1(subject, region, AT, false);
            case 1 -> new WarningExpiredV1(subject, null, region, AT, false);
            default -> escalated(subject, region);
        };
    }

    private static CallEscalatedV1 escalated(String subject, String region) {
        return new CallEscalatedV1(subject, "w", null, "p1", region, "p2", "superior", AT, false);
    }

    /** Returns the event's id. */
    String publish(Event event) {
        String id = UUID.randomUUID().toString();
        publish(event, id);
        return id;
    }

    void publish(Event event, String id) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(event.topic(), event.subject(), EventJson.write(event));
        Map.of(
                        "ce_id",
                        id,
                        "ce_type",
                        event.type(),
                        "ce_source",
                        "/test",
                        "ce_subject",
                        event.subject(),
                        "ce_time",
                        AT.toString(),
                        "ce_specversion",
                        "1.0",
                        "ce_correlationid",
                        "c-" + id,
                        "ce_region",
                        event.region())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        send(record);
    }

    void send(ProducerRecord<String, byte[]> record) {
        var unused = producer.send(record);
    }

    void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
