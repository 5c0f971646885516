package io.jiaoying.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.events.Event;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Reads an event's JSON data and refuses what lacks a field the record does not mark as nullable. */
final class EventData {
    private EventData() {}

    static <E extends Event> E read(byte @Nullable [] json, Class<E> type) {
        if (json == null) {
            throw new PoisonRecordException("record has no data");
        }
        try {
            JsonNode tree = EventJson.MAPPER.readTree(json);
            requireFields(tree, type, "");
            return EventJson.MAPPER.treeToValue(tree, type);
        } catch (IOException | IllegalArgumentException malformed) {
            throw new PoisonRecordException("data is not " + typeOf(type) + ": " + malformed.getMessage(), malformed);
        }
    }

    /** The CloudEvents type of an event record: its {@code TYPE} constant. */
    static String typeOf(Class<? extends Event> event) {
        try {
            return (String) event.getField("TYPE").get(null);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(event + " has no public TYPE", missing);
        }
    }

    private static void requireFields(JsonNode tree, Class<?> type, String path) {
        if (!tree.isObject()) {
            throw new IllegalArgumentException("field " + (path.isEmpty() ? "$" : path) + " is not an object");
        }
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode value = tree.get(component.getName());
            String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
            boolean absent = value == null || value.isNull();
            if (absent && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new IllegalArgumentException("field " + name + " is missing");
            }
            if (!absent && component.getType().isRecord()) {
                requireFields(value, component.getType(), name);
            }
        }
    }
}
