package io.jiaoying.incident.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of incidents is narrowed to; null narrows nothing. Newest first.
 *
 * @param scope prefix of the codes the caller may see
 * @param eventType a type or a family
 * @param beforeRecordedAt with {@code beforeId}, the last item of the page before
 */
public record IncidentFilter(
        String scope,
        @Nullable String region,
        @Nullable String state,
        @Nullable String grade,
        @Nullable String eventType,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredTo,
        @Nullable String text,
        @Nullable Instant beforeRecordedAt,
        @Nullable UUID beforeId,
        int rows) {}
