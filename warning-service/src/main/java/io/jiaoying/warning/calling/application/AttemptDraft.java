package io.jiaoying.warning.calling.application;

import io.jiaoying.warning.calling.domain.AttemptState;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Step;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that is to leave.
 *
 * @param step the rung it belongs to
 * @param feedback asks for feedback instead of waking
 * @param bundleId the attempt whose message carries it, itself for that one; null when it travels alone
 */
public record AttemptDraft(
        UUID id,
        UUID callId,
        String toPersonId,
        Step.Who who,
        int step,
        boolean feedback,
        Channel channel,
        AttemptState state,
        @Nullable UUID bundleId) {
    private static final int AFTER_ALL_WAKING = 1000;
    private static final int BETWEEN_STEPS = 10;

    /** First attempts leave before second ones, waking before asking. */
    public int priority() {
        return feedback ? AFTER_ALL_WAKING : step * BETWEEN_STEPS;
    }

    public @Nullable UUID becauseOf() {
        return who == Step.Who.DEPUTY || who == Step.Who.SUPERIOR ? callId : null;
    }
}
