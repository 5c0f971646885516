package io.jiaoying.incident.api;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.regions.Regions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Query parameters, refused by name when they make no sense. */
public final class QueryValues {
    private QueryValues() {}

    public static @Nullable String word(String name, @Nullable String value, Predicate<String> known) {
        if (value != null && !known.test(value)) {
            throw Refusal.invalid(name, "未知的值：" + value, "unknown value: " + value);
        }
        return value;
    }

    public static @Nullable String text(String name, @Nullable String value) {
        return word(name, value, text -> text.indexOf('\0') < 0);
    }

    static @Nullable Long rootNumber(@Nullable String value) {
        return value == null
                ? null
                : Long.valueOf(Objects.requireNonNull(word("root", value, text -> text.matches("[1-9][0-9]{0,17}"))));
    }

    public static @Nullable Instant instant(String name, @Nullable String value) {
        try {
            // A plus sign that the client did not encode arrives as a blank.
            return value == null
                    ? null
                    : OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid(name, "须为带时区的 ISO-8601 时间", "must be an ISO-8601 instant with offset");
        }
    }

    /** An unknown region is 400; a known one outside the caller's is 403. */
    public static @Nullable String region(@Nullable String value, Identity caller) {
        return Optional.ofNullable(word("region", value, Regions.get()::known))
                .map(code -> {
                    caller.requireRegion(code);
                    return Regions.shorten(code);
                })
                .orElse(null);
    }
}
