package io.jiaoying.bench.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.bench.Sql;
import io.jiaoying.outbox.EventIds;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The captured statement with its values typed as the client must send them, new ids and a new number for every execution. */
final class Template {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong NUMBER = new AtomicLong(10_000_000);

    /** One parameter's value for one execution. */
    private interface Value extends Function<String[], @Nullable Object> {}

    private final String sql;
    private final List<Value> values = new ArrayList<>();
    private final Slots slots;

    private final Runnable before;

    private Template(String sql) {
        this.sql = sql;
        this.slots = new Slots();
        this.before = () -> {};
    }

    private Template(Template other, Runnable before) {
        this.sql = other.sql;
        this.values.addAll(other.values);
        this.slots = other.slots;
        this.before = before;
    }

    /** The same with this work on the client's side before each execution. */
    Template preparedBy(Runnable work) {
        return new Template(this, work);
    }

    static Template of(Captured captured, Sql database) {
        var template = new Template(captured.sql());
        List<String> types = captured.types(database);
        if (types.size() != captured.values().size()) {
            throw new IllegalStateException(
                    types.size() + " parameters, but " + captured.values().size() + " values: " + captured);
        }
        for (int i = 0; i < types.size(); i++) {
            template.values.add(template.value(types.get(i), captured.values().get(i), database));
        }
        return template;
    }

    String sql() {
        return sql;
    }

    /** What stands for one execution; also the values' Java side is what a client of our own would do. */
    Tuple next() {
        before.run();
        String[] fresh = fresh();
        Tuple tuple = Tuple.tuple();
        for (Value value : values) {
            tuple.addValue(value.apply(fresh));
        }
        return tuple;
    }

    private String[] fresh() {
        var fresh = new String[slots.count()];
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = slots.isId(i) ? EventIds.next().toString() : Long.toString(NUMBER.incrementAndGet());
        }
        return fresh;
    }

    private Value value(String type, @Nullable String text, Sql database) {
        if (text == null) {
            return fresh -> null;
        }
        if (type.endsWith("[]")) {
            return array(type.substring(0, type.length() - 2), text, database);
        }
        return element(type, slots.cut(text));
    }

    private static Value constant(Object value) {
        return fresh -> value;
    }

    /** What is the same every time is typed once, so that the bare side pays for nothing but what changes. */
    private Value array(String type, String text, Sql database) {
        var elements = new ArrayList<Value>();
        for (JsonNode element : elements(type, text, database)) {
            elements.add(element.isNull() ? fresh -> null : element(type, slots.cut(element.asText())));
        }
        return fresh -> {
            Object[] array = emptyArray(type, elements.size());
            for (int i = 0; i < array.length; i++) {
                array[i] = elements.get(i).apply(fresh);
            }
            return array;
        };
    }

    private static Value element(String type, Slots.Parts parts) {
        return parts.slots().isEmpty()
                ? constant(typed(type, parts.literals().get(0)))
                : fresh -> typed(type, parts.filled(fresh));
    }

    /** PostgreSQL itself reads its array; texts, so that every type is read the same way. */
    private static JsonNode elements(String type, String text, Sql database) {
        try {
            return JSON.readTree(
                    database.text("SELECT coalesce(array_to_json(?::" + type + "[]::text[]), '[]')::text", text));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(text, impossible);
        }
    }

    private static Object typed(String type, String text) {
        return switch (type) {
            case "uuid" -> UUID.fromString(text);
            case "timestamp with time zone" -> OffsetDateTime.parse(withOffset(text));
            case "integer" -> Integer.valueOf(text);
            case "bigint" -> Long.valueOf(text);
            case "boolean" -> text.startsWith("t");
            case "double precision" -> Double.valueOf(text);
            case "text", "character varying", "json", "jsonb" -> text;
            default -> throw new IllegalStateException("no value of type " + type);
        };
    }

    private static String withOffset(String text) {
        String iso = text.replace(' ', 'T');
        return iso.matches(".*[+-]\\d\\d") ? iso + ":00" : iso;
    }

    private static Object[] emptyArray(String type, int length) {
        return switch (type) {
            case "uuid" -> new UUID[length];
            case "timestamp with time zone" -> new OffsetDateTime[length];
            case "integer" -> new Integer[length];
            case "bigint" -> new Long[length];
            case "boolean" -> new Boolean[length];
            case "double precision" -> new Double[length];
            default -> new String[length];
        };
    }
}
