package io.jiaoying.warning.calling.application;

import io.jiaoying.warning.calling.domain.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier tells of one attempt.
 *
 * @param key pressed on the phone: 1 confirms, 2 says awake but not in place; a text reply may stand for either
 * @param reason why nothing came of it, in the carrier's words
 * @param sequence rises with each news of the same attempt
 */
public record CarrierNews(
        UUID attemptId,
        Outcome outcome,
        @Nullable Integer heardSeconds,
        @Nullable String key,
        @Nullable String words,
        @Nullable String reason,
        Instant at,
        int sequence) {}
