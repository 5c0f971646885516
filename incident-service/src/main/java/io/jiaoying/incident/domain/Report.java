package io.jiaoying.incident.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One report as it was made; never changed afterwards.
 *
 * @param sequence 1 for the 初报
 * @param ordinal which of its kind, from 1
 * @param title as drafted then; null for reports made before titles were kept
 * @param content what it stated and nothing else
 * @param grade the incident's grade after it
 */
public record Report(
        UUID id,
        UUID incidentId,
        int sequence,
        ReportKind kind,
        int ordinal,
        @Nullable String title,
        ReportContent content,
        Grade grade,
        Instant recordedAt,
        String recordedBy) {}
