package io.jiaoying.e2e.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jiaoying.events.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** One record as it lies on Kafka. */
public record SeenEvent(
        String topic, int partition, long offset, @Nullable String key, Map<String, String> headers, String data) {

    static SeenEvent of(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        String data = record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
        return new SeenEvent(record.topic(), record.partition(), record.offset(), record.key(), headers, data);
    }

    public String id() {
        return headers.getOrDefault("ce_id", "");
    }

    public String type() {
        return headers.getOrDefault("ce_type", "");
    }

    public String region() {
        return headers.getOrDefault("ce_region", "");
    }

    /** The 32 hex digits of the trace this event belongs to, empty without one. */
    public String traceId() {
        String traceparent = headers.getOrDefault("traceparent", "");
        return traceparent.length() >= 35 ? traceparent.substring(3, 35) : "";
    }

    /** Its data; a missing node when it is none, as in records that were spoilt on purpose. */
    public JsonNode json() {
        try {
            return EventJson.mapper().readTree(data);
        } catch (JsonProcessingException poison) {
            return MissingNode.getInstance();
        }
    }

    public boolean is(String type, String field, String value) {
        return type().equals(type) && json().path(field).asText().equals(value);
    }
}
