package io.jiaoying.incident.persistence;

import io.jiaoying.incident.application.MaskedData;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Reads what may be shown of {@code personal_data}; the sealed column is not mapped. */
@Entity
@Immutable
@Table(name = "personal_data")
@IdClass(MaskedEntity.Key.class)
@SuppressWarnings("NullAway.Init")
class MaskedEntity extends PanacheEntityBase {
    @Id
    UUID ownerId;

    @Id
    String field;

    String masked;

    /** Owner and field. */
    record Key(UUID ownerId, String field) implements Serializable {}

    static MaskedData byOwner(List<MaskedEntity> rows) {
        Map<UUID, Map<String, String>> byOwner = new LinkedHashMap<>();
        for (MaskedEntity row : rows) {
            byOwner.computeIfAbsent(row.ownerId, owner -> new LinkedHashMap<>()).put(row.field, row.masked);
        }
        return new MaskedData(byOwner);
    }
}
