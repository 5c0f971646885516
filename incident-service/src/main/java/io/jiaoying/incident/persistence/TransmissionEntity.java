package io.jiaoying.incident.persistence;

import io.jiaoying.incident.clock.domain.Mode;
import io.jiaoying.incident.clock.domain.Transmission;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Reads {@code transmission}. */
@Entity
@Immutable
@Table(name = "transmission")
@SuppressWarnings("NullAway.Init")
class TransmissionEntity extends PanacheEntityBase {
    @Id
    UUID id;

    UUID incidentId;
    String region;
    boolean exercise;
    String fromLevel;
    String toLevel;
    String mode;
    Instant sentAt;
    boolean heardBack;
    Instant satisfiedAt;
    boolean recordedLate;
    Instant recordedAt;
    String recordedBy;

    @Nullable
    Instant receiptedAt;

    @Nullable
    String receiptedBy;

    @Nullable
    UUID reportId;

    @Nullable
    String call;

    Transmission toTransmission() {
        return new Transmission(
                id,
                incidentId,
                region,
                exercise,
                fromLevel,
                toLevel,
                Mode.of(mode).orElseThrow(),
                sentAt,
                heardBack,
                satisfiedAt,
                recordedLate,
                recordedAt,
                recordedBy,
                receiptedAt,
                receiptedBy,
                reportId,
                StoredContent.readCall(call));
    }
}
