package io.jiaoying.access.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a field takes, in words for people who send JSON. */
final class JsonTypeWords {
    private static final ObjectMapper NAMES = new ObjectMapper();
    private static final Bilingual OBJECT = Bilingual.of("须为对象", "must be an object");
    private static final List<Word> WORDS = List.of(
            new Word(Set.of(String.class), Bilingual.of("须为文本", "must be a text")),
            new Word(Set.of(boolean.class, Boolean.class), Bilingual.of("须为 true 或 false", "must be true or false")),
            new Word(
                    Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class),
                    Bilingual.of("须为范围内的整数", "must be a whole number within range")),
            new Word(Set.of(double.class, float.class, Number.class), Bilingual.of("须为数字", "must be a number")),
            new Word(
                    Set.of(Instant.class, OffsetDateTime.class),
                    Bilingual.of("须为带时区的 ISO-8601 时间", "must be an ISO-8601 instant with offset")),
            new Word(Set.of(Temporal.class), Bilingual.of("须为 ISO-8601 日期或时间", "must be an ISO-8601 date or time")),
            new Word(Set.of(UUID.class), Bilingual.of("须为 UUID", "must be a UUID")),
            new Word(Set.of(Iterable.class, Object[].class), Bilingual.of("须为数组", "must be an array")));

    private JsonTypeWords() {}

    static Bilingual of(@Nullable Class<?> type) {
        if (type == null) {
            return Bilingual.of("类型不符", "has the wrong type");
        }
        if (type.isEnum()) {
            return oneOf(type.getEnumConstants());
        }
        return WORDS.stream()
                .filter(word -> word.types().stream().anyMatch(known -> known.isAssignableFrom(type)))
                .findFirst()
                .map(Word::text)
                .orElse(OBJECT);
    }

    static Bilingual ofFormat(InvalidFormatException fault) {
        Class<?> type = fault.getTargetType();
        if (type == String.class && fault.getValue() instanceof String) {
            return Bilingual.of("含有不允许的字符", "contains a character that is not allowed");
        }
        return of(type);
    }

    /** The names as JSON spells them, whatever annotations say so. */
    private static Bilingual oneOf(Object[] constants) {
        String names = Arrays.stream(constants)
                .map(constant -> NAMES.valueToTree(constant).asText())
                .collect(Collectors.joining(" "));
        return Bilingual.of("须为其中之一：" + names, "must be one of: " + names);
    }

    private record Word(Set<Class<?>> types, Bilingual text) {}
}
