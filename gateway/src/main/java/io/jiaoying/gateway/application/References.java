package io.jiaoying.gateway.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The {@code $ref}s of an OpenAPI document. */
final class References {
    private static final String REF = "$ref";

    private References() {}

    static String pointer(String kind, String name) {
        return "#/components/" + kind + "/" + name;
    }

    static void rename(JsonNode node, Map<String, String> names) {
        if (node instanceof ObjectNode object && object.path(REF).isTextual()) {
            String target = object.get(REF).textValue();
            object.put(REF, names.getOrDefault(target, target));
        }
        node.forEach(child -> rename(child, names));
    }
}
