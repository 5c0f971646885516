package io.jiaoying.incident.api;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sensitive tags as sent; a null among them becomes an empty word, which is refused by its place. */
final class Tags {
    private Tags() {}

    static @Nullable List<String> of(@Nullable List<@Nullable String> given) {
        return given == null
                ? null
                : given.stream().map(tag -> Objects.requireNonNullElse(tag, "")).toList();
    }
}
