package io.jiaoying.incident.rulepack.domain;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One object of a pack's data, which knows its place so that a fault can name it. */
final class PackNode {
    private final String place;
    private final Map<?, ?> fields;

    PackNode(String place, Map<?, ?> fields) {
        this.place = place;
        this.fields = fields;
    }

    FaultyRulePackException fault(String field, String reason) {
        return new FaultyRulePackException(placeOf(field), reason);
    }

    /** A misspelt field would silently change the law. */
    @CanIgnoreReturnValue
    PackNode only(Set<String> allowed) {
        for (Object name : fields.keySet()) {
            if (!allowed.contains(String.valueOf(name))) {
                throw fault(String.valueOf(name), "unknown field");
            }
        }
        return this;
    }

    String text(String field) {
        if (fields.get(field) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw fault(field, "a text is required");
    }

    @Nullable
    String textOrNull(String field) {
        return fields.get(field) == null ? null : text(field);
    }

    boolean flag(String field) {
        if (fields.get(field) instanceof Boolean flag) {
            return flag;
        }
        throw fault(field, "true or false is required");
    }

    <T> T word(String field, Function<String, Optional<T>> known) {
        String text = text(field);
        return known.apply(text).orElseThrow(() -> fault(field, "unknown word " + text));
    }

    <T> List<T> words(String field, Function<String, Optional<T>> known) {
        var words = new ArrayList<T>();
        for (Object item : list(field)) {
            String at = field + "[" + words.size() + "]";
            words.add(known.apply(String.valueOf(item)).orElseThrow(() -> fault(at, "unknown word " + item)));
        }
        return List.copyOf(words);
    }

    List<PackNode> nodes(String field) {
        var nodes = new ArrayList<PackNode>();
        for (Object item : list(field)) {
            String at = field + "[" + nodes.size() + "]";
            if (!(item instanceof Map<?, ?> map)) {
                throw fault(at, "an object is required");
            }
            nodes.add(new PackNode(placeOf(at), map));
        }
        return List.copyOf(nodes);
    }

    boolean has(String field) {
        return fields.get(field) != null;
    }

    boolean flagOr(String field, boolean otherwise) {
        return has(field) ? flag(field) : otherwise;
    }

    <T> List<T> wordsOrNone(String field, Function<String, Optional<T>> known) {
        return has(field) ? words(field, known) : List.of();
    }

    List<PackNode> nodesOrNone(String field) {
        return has(field) ? nodes(field) : List.of();
    }

    List<String> names() {
        return fields.keySet().stream().map(String::valueOf).toList();
    }

    boolean isText(String field) {
        return fields.get(field) instanceof String;
    }

    PackNode node(String field) {
        if (fields.get(field) instanceof Map<?, ?> map) {
            return new PackNode(placeOf(field), map);
        }
        throw fault(field, "an object is required");
    }

    /** Names and numbers of an object such as {@code {"dead": 10}}; none of them negative. */
    Map<String, BigDecimal> numbers() {
        var numbers = new LinkedHashMap<String, BigDecimal>();
        fields.forEach((name, value) -> {
            if (!(value instanceof Number number) || number.doubleValue() < 0) {
                throw fault(String.valueOf(name), "a number, not negative, is required");
            }
            numbers.put(String.valueOf(name), new BigDecimal(number.toString()));
        });
        return numbers;
    }

    private List<?> list(String field) {
        if (fields.get(field) instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw fault(field, "a list with at least one item is required");
    }

    private String placeOf(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }
}
