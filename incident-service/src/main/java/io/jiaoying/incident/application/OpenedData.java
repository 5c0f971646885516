package io.jiaoying.incident.application;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names and numbers in clear, by owner and field, for one purpose that was written down. */
public record OpenedData(Map<UUID, Map<String, String>> byOwner) {

    public @Nullable String of(UUID owner, String field) {
        return byOwner.getOrDefault(owner, Map.of()).get(field);
    }

    @Override
    public String toString() {
        return "OpenedData[…]";
    }
}
