package io.jiaoying.warning.reminding.application;

import io.jiaoying.warning.reminding.domain.Audience;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock whose desk is to be reminded.
 *
 * @param number of the reminder: 1, 2 or 3
 * @param percent of the limit that has passed, null without a limit
 */
public record RemindedClock(
        UUID clockId,
        UUID incidentId,
        String region,
        String title,
        String from,
        String to,
        String mode,
        boolean legal,
        @Nullable Instant startsAt,
        @Nullable Instant dueAt,
        int number,
        @Nullable Integer percent,
        List<Audience> audience,
        boolean exercise) {}
