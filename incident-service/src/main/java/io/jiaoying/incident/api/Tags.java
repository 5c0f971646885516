package io.jiaoying.incident.api;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists as sent: among words a null among them becomes an empty word, which is refused by its place. */
final class Tags {
    private Tags() {}

    static <T> @Nullable List<T> withoutNulls(@Nullable List<@Nullable T> given) {
        return given == null ? null : given.stream().flatMap(Stream::ofNullable).toList();
    }

    static @Nullable List<String> of(@Nullable List<@Nullable String> given) {
        return given == null
                ? null
                : given.stream().map(tag -> Objects.requireNonNullElse(tag, "")).toList();
    }
}
