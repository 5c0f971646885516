package io.jiaoying.incident.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One report as it was made; never changed afterwards.
 *
 * @param sequence 1 for the 初报
 * @param content what it stated and nothing else
 * @param grade the incident's grade after it
 */
public record Report(
        UUID id,
        UUID incidentId,
        int sequence,
        ReportKind kind,
        ReportContent content,
        Grade grade,
        Instant recordedAt,
        String recordedBy) {}
