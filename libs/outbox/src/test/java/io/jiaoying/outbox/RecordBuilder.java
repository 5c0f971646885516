package io.jiaoying.outbox;

import io.jiaoying.events.EventJson;
import io.jiaoying.events.incident.IncidentReportedV1;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record as it comes from a topic; whole and well-formed unless a test says otherwise. */
final class RecordBuilder {
    private final String eventId;
    String json = new String(EventJson.write(Harness.anIncident("i1", "flood")), StandardCharsets.UTF_8);

    RecordBuilder(String eventId) {
        this.eventId = eventId;
    }

    RecordBuilder with(String data) {
        json = data;
        return this;
    }

    ConsumerRecord<String, byte[]> build() {
        var record = new ConsumerRecord<>("incident-events-v1", 0, 0L, "i1", json.getBytes(StandardCharsets.UTF_8));
        put(record, "ce_specversion", "1.0");
        put(record, "ce_id", eventId);
        put(record, "ce_type", IncidentReportedV1.TYPE);
        put(record, "ce_source", "/incident-service");
        put(record, "ce_subject", "i1");
        put(record, "ce_time", "2026-11-22T02:00:00Z");
        put(record, "ce_correlationid", "chain");
        put(record, "ce_region", "610725000000");
        put(record, "traceparent", EventConsumerIT.TRACEPARENT);
        return record;
    }

    private static void put(ConsumerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
