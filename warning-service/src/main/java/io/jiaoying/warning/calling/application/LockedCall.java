package io.jiaoying.warning.calling.application;

import io.jiaoying.warning.calling.domain.Branch;
import io.jiaoying.warning.calling.domain.CallState;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.SilentTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The call of one target, held against change until the transaction ends.
 *
 * @param lastStepLeft whether anything of its last rung has left us
 * @param stuckSince when its last rung was queued, once carriers were tried with it; null while they were not
 * @param deadChannels by which its present number reaches nobody, as the carrier said
 * @param townshipSilent its whole township was found silent: nobody can say for it that it is awake
 * @param feedbackSince from when on feedback counts for the present demand, null while none was asked
 */
public record LockedCall(
        UUID id,
        CallOut out,
        String personId,
        String post,
        String region,
        CallState state,
        int nextStep,
        Branch branch,
        boolean lastStepLeft,
        @Nullable Instant stuckSince,
        Set<Channel> deadChannels,
        boolean townshipSilent,
        @Nullable Instant feedbackSince,
        @Nullable Instant feedbackDueAt,
        @Nullable Instant feedbackOverdueAt,
        boolean feedbackGiven) {

    SilentTarget silent(Instant now, boolean wholeTownship) {
        Duration stuck = stuckSince == null ? Duration.ZERO : Duration.between(stuckSince, now);
        return new SilentTarget(region, branch, nextStep, lastStepLeft, stuck, deadChannels, wholeTownship);
    }
}
