package io.jiaoying.warning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is wrong with rules that are data: all of it at once, each fault at its place, in Chinese and English. */
public final class DataFaults {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** One fault. */
    public record Fault(String place, String chinese, String english) {
        String text() {
            return place + " " + chinese + " / " + english;
        }
    }

    private final List<Fault> faults = new ArrayList<>();

    /** Looks at an element and its place. */
    public interface Look {
        void at(String place, JsonNode node);
    }

    public static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "不是有效的 JSON / not valid JSON: line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage(),
                    e);
        }
    }

    /** What a file holds; its faults were looked for before. */
    public static <T> T value(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    public void add(String place, String chinese, String english) {
        faults.add(new Fault(place, chinese, english));
    }

    public List<Fault> all() {
        return List.copyOf(faults);
    }

    /** @param what the kind of file, in Chinese and English */
    public void refuse(String what) {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    what + ": " + faults.stream().map(Fault::text).collect(Collectors.joining("; ")));
        }
    }

    public void known(String prefix, JsonNode object, Set<String> fields) {
        if (!object.isObject()) {
            add(prefix.isEmpty() ? "/" : prefix.replaceFirst("\\.$", ""), "须为对象", "must be an object");
        }
        object.fieldNames().forEachRemaining(field -> {
            if (!fields.contains(field)) {
                add(prefix + field, "未知的字段", "is no field here");
            }
        });
    }

    public void text(String place, JsonNode node) {
        if (!node.isTextual() || node.asText().isBlank()) {
            add(place, "不能为空", "must not be empty");
        }
    }

    public void flag(String place, JsonNode node) {
        if (!node.isBoolean()) {
            add(place, "须为 true 或 false", "must be true or false");
        }
    }

    public void word(String place, JsonNode node, Set<String> allowed) {
        if (!allowed.contains(node.asText())) {
            add(place, "须为 " + new TreeSet<>(allowed) + " 之一", "must be one of " + new TreeSet<>(allowed));
        }
    }

    public void known(String place, JsonNode node, Predicate<String> isKnown) {
        if (!node.isTextual() || !isKnown.test(node.asText())) {
            add(place, "未知的值：" + node.asText(), "unknown value: " + node.asText());
        }
    }

    /** A positive ISO 8601 duration. */
    public void duration(String place, JsonNode node) {
        if (!isPositive(node)) {
            add(place, "须为正的时长（ISO 8601，如 PT3H）", "must be a positive ISO 8601 duration, such as PT3H");
        }
    }

    private static boolean isPositive(JsonNode node) {
        try {
            Duration duration = Duration.parse(node.asText());
            return !duration.isNegative() && !duration.isZero();
        } catch (DateTimeParseException notADuration) {
            return false;
        }
    }

    /** @param needed whether it must be there and hold something */
    public void each(String place, JsonNode array, boolean needed, Look look) {
        if (isThere(array) ? !array.isArray() || (needed && array.isEmpty()) : needed) {
            add(place, "须为列表" + (needed ? "且不能为空" : ""), "must be a list" + (needed ? " that is not empty" : ""));
            return;
        }
        for (int i = 0; i < array.size(); i++) {
            look.at(place + "[" + i + "]", array.get(i));
        }
    }

    public static boolean isThere(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }
}
