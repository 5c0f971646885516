package io.jiaoying.warning.carriers.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.warning.calling.application.CarrierMessage;
import io.jiaoying.warning.calling.application.HandOver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies of the telephone gateway contract. */
final class GatewayJson {
    private final ObjectMapper mapper;

    GatewayJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** One message on the wire. */
    record Body(
            UUID attemptId,
            String channel,
            String to,
            String text,
            @Nullable String callbackUrl,
            boolean exercise) {
        static Body of(CarrierMessage message, @Nullable String callbackUrl) {
            return new Body(
                    message.attemptId(),
                    message.channel().wire(),
                    message.to(),
                    message.text(),
                    callbackUrl,
                    message.exercise());
        }
    }

    /** Several on the wire. */
    record Batch(List<Body> messages) {}

    byte[] message(CarrierMessage message, @Nullable String callbackUrl) {
        return bytes(Body.of(message, callbackUrl));
    }

    byte[] batch(List<CarrierMessage> messages, @Nullable String callbackUrl) {
        return bytes(
                new Batch(messages.stream().map(m -> Body.of(m, callbackUrl)).toList()));
    }

    /** Null where the answer names none. */
    @Nullable
    String carrierId(byte[] body) {
        return field(body, "carrierId");
    }

    /** What a refusal says of itself; null when its body says nothing that can be read. */
    @Nullable
    String reason(byte[] body) {
        return field(body, "reason");
    }

    private @Nullable String field(byte[] body, String name) {
        try {
            return text(mapper.readTree(body), name);
        } catch (IOException notJson) {
            return null;
        }
    }

    List<HandOver> results(byte[] body) {
        JsonNode tree = tree(body);
        List<HandOver> results = new ArrayList<>();
        tree.path("accepted").forEach(one -> results.add(new HandOver.Accepted(id(one), text(one, "carrierId"))));
        tree.path("refused").forEach(one -> {
            String reason = text(one, "reason");
            results.add(new HandOver.Refused(id(one), reason == null ? "refused" : reason));
        });
        return results;
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.path("attemptId").asText());
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.asText() : null;
    }

    private JsonNode tree(byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException("the telephone gateway did not answer in JSON", e);
        }
    }

    private byte[] bytes(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message could not be written", e);
        }
    }
}
