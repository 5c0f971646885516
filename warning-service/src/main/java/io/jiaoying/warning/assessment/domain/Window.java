package io.jiaoying.warning.assessment.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * What one station measured in the time before an instant.
 *
 * @param until a reading's own time; the window holds it and what came less than {@code length} before it
 * @param last the reading at {@code until}
 */
public record Window(
        String source,
        String station,
        ReadingKind kind,
        String region,
        Instant until,
        Duration length,
        double sum,
        double max,
        double min,
        double last,
        long count) {}
