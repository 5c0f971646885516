package io.jiaoying.incident.persistence;

import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.ClockStart;
import io.jiaoying.incident.clock.domain.ClockState;
import io.jiaoying.incident.clock.domain.Mode;
import io.jiaoying.incident.clock.domain.PackVersion;
import io.jiaoying.incident.domain.ReportKind;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Reads {@code clock}. */
@Entity
@Immutable
@Table(name = "clock")
@SuppressWarnings("NullAway.Init")
class ClockEntity extends PanacheEntityBase {
    @Id
    UUID id;

    UUID incidentId;
    String region;
    String packId;
    String packVersion;
    String ruleId;
    int occurrence;
    String jurisdiction;
    String asks;
    String basis;
    boolean legal;
    String fromLevel;
    String toLevel;
    String mode;
    String startedBy;

    @Nullable
    String allowed;

    @Nullable
    Instant startsAt;

    @Nullable
    Instant dueAt;

    String state;

    @Nullable
    Instant satisfiedAt;

    @Nullable
    Instant seenLateAt;

    Clock toClock() {
        return new Clock(
                id,
                incidentId,
                new PackVersion(packId, packVersion),
                ruleId,
                occurrence,
                jurisdiction,
                ReportKind.of(asks).orElseThrow(),
                basis,
                legal,
                fromLevel,
                toLevel,
                Mode.of(mode).orElseThrow(),
                ClockStart.of(startedBy).orElseThrow(),
                allowed == null ? null : Duration.parse(allowed),
                startsAt,
                dueAt,
                ClockState.of(state).orElseThrow(),
                satisfiedAt,
                seenLateAt);
    }
}
