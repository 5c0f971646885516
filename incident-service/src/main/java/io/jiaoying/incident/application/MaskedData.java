package io.jiaoying.incident.application;

import io.jiaoying.incident.domain.PersonalData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Masked names and numbers by owner and field. */
public record MaskedData(Map<UUID, Map<String, String>> byOwner) {
    public static final MaskedData NONE = new MaskedData(Map.of());

    public @Nullable String of(UUID owner, String field) {
        return byOwner.getOrDefault(owner, Map.of()).get(field);
    }

    public static MaskedData of(List<PersonalData> given) {
        Map<UUID, Map<String, String>> byOwner = new LinkedHashMap<>();
        for (PersonalData one : given) {
            byOwner.computeIfAbsent(one.owner(), owner -> new LinkedHashMap<>()).putIfAbsent(one.field(), one.masked());
        }
        return new MaskedData(byOwner);
    }
}
