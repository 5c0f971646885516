package io.jiaoying.warning.assessment.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One value of one station; {@code at} is the end of what it covers. */
public record Reading(
        String source,
        String station,
        ReadingKind kind,
        double value,
        Instant at,
        @Nullable Double longitude,
        @Nullable Double latitude,
        String region) {}
