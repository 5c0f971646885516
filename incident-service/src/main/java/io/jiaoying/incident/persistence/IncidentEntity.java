package io.jiaoying.incident.persistence;

import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.IncidentState;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Reads {@code incident}. */
@Entity
@Immutable
@Table(name = "incident")
@SuppressWarnings("NullAway.Init")
class IncidentEntity extends PanacheEntityBase {
    @Id
    UUID id;

    String number;
    String state;
    String eventType;
    String region;
    String grade;
    String title;
    Instant occurredAt;
    String content;
    String search;
    String packs;
    int reports;
    boolean finalReported;
    boolean exercise;
    Instant recordedAt;
    String recordedBy;

    @Nullable
    Instant closedAt;

    @Nullable
    String closedBy;

    Incident toIncident() {
        return new Incident(
                id,
                number,
                IncidentState.of(state).orElseThrow(),
                Grade.of(grade).orElseThrow(),
                title,
                StoredContent.read(content),
                IncidentRows.packs(packs),
                reports,
                finalReported,
                exercise,
                recordedAt,
                recordedBy,
                closedAt,
                closedBy);
    }
}
