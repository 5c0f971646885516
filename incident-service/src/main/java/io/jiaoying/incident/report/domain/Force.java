package io.jiaoying.incident.report.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A team at the scene.
 *
 * @param name the team, not a person
 * @param people how many came, null when not known
 */
public record Force(
        @Nullable String name,
        @Nullable Integer people,
        @Nullable String equipment,
        @Nullable Instant arrivedAt) {}
