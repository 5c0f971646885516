package io.jiaoying.scenarios.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.Consumer;

/** JSON trees, as scripts write and read them. */
public final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode object(Consumer<ObjectNode> fields) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.accept(object);
        return object;
    }

    /** What is not JSON (a page, nothing at all) comes back as text. */
    public static JsonNode parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node.isMissingNode() ? TextNode.valueOf("") : node;
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }
}
