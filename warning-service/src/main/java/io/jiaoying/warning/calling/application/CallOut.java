package io.jiaoying.warning.calling.application;

import io.jiaoying.warning.calling.domain.Profile;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One 叫应 under way.
 *
 * @param profile as frozen when it started
 * @param region of the warning
 * @param alive whether the warning still reaches people
 */
public record CallOut(
        UUID id,
        UUID warningId,
        @Nullable String incidentId,
        String region,
        boolean exercise,
        boolean alive,
        Profile profile,
        @Nullable String colour,
        Instant startedAt,
        String correlationId) {}
