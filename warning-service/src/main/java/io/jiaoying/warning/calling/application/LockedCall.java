package io.jiaoying.warning.calling.application;

import io.jiaoying.warning.calling.domain.Branch;
import io.jiaoying.warning.calling.domain.CallState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The call of one target, held against change until the transaction ends.
 *
 * @param lastStepLeft whether anything of its last rung has left us
 * @param stuckSince when its last rung was queued, once carriers were tried with it; null while they were not
 * @param feedbackSince from when on feedback counts for the present demand, null while none was asked
 */
public record LockedCall(
        UUID id,
        CallOut out,
        String personId,
        String region,
        CallState state,
        int nextStep,
        Branch branch,
        boolean lastStepLeft,
        @Nullable Instant stuckSince,
        @Nullable Instant feedbackSince,
        @Nullable Instant feedbackDueAt,
        @Nullable Instant feedbackOverdueAt,
        boolean feedbackGiven) {}
