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
 * @param leftAt when the first of its last rung left; null while nothing has
 * @param stuck how long carriers were tried with its last rung; our own absence is no part of it
 * @param deadChannels by which its present number reaches nobody, as the carrier said
 * @param calledBack how often it was called since it said that it is not in place; null where it never said so
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
        @Nullable Instant leftAt,
        Duration stuck,
        Set<Channel> deadChannels,
        @Nullable Integer calledBack,
        boolean townshipSilent,
        @Nullable Instant feedbackSince,
        @Nullable Instant feedbackDueAt,
        @Nullable Instant feedbackOverdueAt,
        boolean feedbackGiven) {

    SilentTarget silent(Instant now, boolean wholeTownship) {
        return new SilentTarget(
                region,
                branch,
                nextStep,
                lastStepLeft,
                leftAt == null ? null : Duration.between(leftAt, now),
                stuck,
                deadChannels,
                wholeTownship,
                state.ringing() ? calledBack : null);
    }
}
