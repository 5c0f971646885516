package io.jiaoying.warning.accounting.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which call-out an account is of.
 *
 * @param region of the warning
 * @param colour when the call-out began
 * @param state {@code running}, {@code ended} or {@code stopped}
 */
public record CallOutHead(
        UUID callOutId,
        UUID warningId,
        String region,
        String headline,
        @Nullable String colour,
        @Nullable String issuerName,
        boolean exercise,
        String profile,
        String state,
        Instant startedAt,
        @Nullable Instant endedAt) {}
