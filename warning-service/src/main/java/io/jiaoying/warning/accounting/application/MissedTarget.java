package io.jiaoying.warning.accounting.application;

import io.jiaoying.warning.accounting.domain.MissedFor;
import io.jiaoying.warning.calling.domain.AttemptEnd;
import io.jiaoying.warning.calling.domain.CallState;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Step;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was not woken, for which reason, and what was tried. */
public record MissedTarget(
        UUID callOutId,
        UUID callId,
        String personId,
        String name,
        String post,
        String region,
        @Nullable String phoneMasked,
        CallState state,
        @Nullable String stopReason,
        MissedFor reason,
        List<Tried> tried) {
    public MissedTarget {
        tried = List.copyOf(tried);
    }

    /**
     * One attempt.
     *
     * @param who the target itself, or who was called or sent because of it
     * @param at when it left, null when it has not
     * @param ended null while it can still come to something
     * @param reason the carrier's or our own word beside it
     */
    public record Tried(
            Step.Who who,
            Channel channel,
            @Nullable Instant at,
            @Nullable AttemptEnd ended,
            @Nullable String reason) {}
}
