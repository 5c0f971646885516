package io.jiaoying.warning.tasks.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One obligation of one government because of one warning.
 *
 * @param region short code of the government
 * @param options codes of the measures of which at least one has to be taken
 * @param measures those taken
 */
public record Task(
        UUID id,
        UUID warningId,
        String code,
        String region,
        String title,
        String titleEn,
        String basis,
        boolean verified,
        List<String> options,
        String phase,
        String state,
        Instant assignedAt,
        Instant dueAt,
        @Nullable Instant completedAt,
        @Nullable String completedBy,
        List<String> measures,
        @Nullable String notes) {}
