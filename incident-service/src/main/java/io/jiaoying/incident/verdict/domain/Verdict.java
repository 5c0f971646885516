package io.jiaoying.incident.verdict.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of one obligation, as it was written into the ledger once.
 *
 * @param outcome {@code met met-late missed}
 * @param late how long after the limit it was reported; null when it was in time or never
 * @param transmissionId the report upward that satisfied it
 */
public record Verdict(
        UUID clockId,
        Obligation obligation,
        String startedBy,
        @Nullable Instant startsAt,
        Instant dueAt,
        String outcome,
        @Nullable Instant satisfiedAt,
        @Nullable Duration late,
        @Nullable UUID transmissionId,
        Instant recordedAt,
        boolean exercise) {}
