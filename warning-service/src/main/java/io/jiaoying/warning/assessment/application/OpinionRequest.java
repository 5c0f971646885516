package io.jiaoying.warning.assessment.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opinion that was asked for.
 *
 * @param kind {@code expert} or {@code department}
 * @param asked the name or office asked, in the desk's words
 * @param personId of the directory, if it is to be asked by message
 */
public record OpinionRequest(
        UUID id,
        UUID assessmentId,
        String kind,
        String asked,
        @Nullable String personId,
        String question,
        String askedBy,
        String askedByName,
        Instant askedAt,
        Instant dueAt,
        @Nullable Instant remindedAt,
        String state,
        @Nullable Instant answeredAt) {}
