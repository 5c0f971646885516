package io.jiaoying.gateway.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaoying.events.Headers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** From CloudEvents' binary mode on Kafka (headers and data) to its structured JSON on one line. */
final class CloudEventJson {
    /** A readable event: its JSON and the two attributes the stream itself needs. */
    record Structured(String id, String type, String region, String json) {}

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> REQUIRED =
            List.of("id", "source", "specversion", "type", "subject", "time", "region");
    private static final List<String> OPTIONAL = List.of("correlationid", "causationid");

    private CloudEventJson() {}

    /** Empty when a required attribute is missing or the data are not JSON. */
    static Optional<Structured> of(ConsumerRecord<String, byte[]> record) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        for (String name : REQUIRED) {
            String value = attribute(record, name);
            if (value == null || value.isEmpty() || value.indexOf('\n') >= 0) {
                return Optional.empty();
            }
            event.put(name, value);
        }
        OPTIONAL.forEach(name -> putIfPresent(event, name, attribute(record, name)));
        event.put("datacontenttype", "application/json");
        return withData(event, record.value());
    }

    private static void putIfPresent(ObjectNode event, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            event.put(name, value);
        }
    }

    private static Optional<Structured> withData(ObjectNode event, byte @Nullable [] value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            JsonNode data = MAPPER.readTree(value);
            if (!data.isObject()) {
                return Optional.empty();
            }
            event.set("data", data);
            return Optional.of(new Structured(
                    event.get("id").textValue(),
                    event.get("type").textValue(),
                    event.get("region").textValue(),
                    MAPPER.writeValueAsString(event)));
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    private static @Nullable String attribute(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(Headers.PREFIX + name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
