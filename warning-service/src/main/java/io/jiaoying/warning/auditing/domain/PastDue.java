package io.jiaoying.warning.auditing.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open target that nobody will go on about by itself.
 *
 * @param state as its row says
 * @param since when what is missing was due; null where nothing says when that would have been
 */
public record PastDue(
        UUID callId,
        UUID callOutId,
        UUID warningId,
        String personId,
        String post,
        String region,
        String state,
        Fault fault,
        @Nullable Instant since) {}
