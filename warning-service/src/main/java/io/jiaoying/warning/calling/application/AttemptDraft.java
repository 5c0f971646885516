package io.jiaoying.warning.calling.application;

import io.jiaoying.warning.calling.domain.AttemptState;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Step;
import io.jiaoying.warning.calling.domain.Urgency;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that is to leave.
 *
 * @param step the rung it belongs to
 * @param purpose why it leaves
 * @param priority lower leaves earlier
 * @param after how long it waits before it leaves
 * @param bundleId the attempt whose message carries it, itself for that one; null when it travels alone
 */
public record AttemptDraft(
        UUID id,
        UUID callId,
        String toPersonId,
        Step.Who who,
        int step,
        Purpose purpose,
        Channel channel,
        AttemptState state,
        int priority,
        Duration after,
        @Nullable UUID bundleId) {
    /** Why an attempt leaves. */
    public enum Purpose {
        WAKE,
        /** Asks for feedback. */
        FEEDBACK,
        /** Says that the warning is lifted; on the wire a kind of feedback, for it wakes nobody. */
        ALL_CLEAR;

        public String wire() {
            return this == WAKE ? "wake" : "feedback";
        }
    }

    static AttemptDraft wake(
            LockedCall call, String toPersonId, Step.Who who, int step, Channel channel, AttemptState state) {
        return wake(call, toPersonId, who, step, 0, channel, state);
    }

    /**
     * @param place of the channel within its rung
     */
    static AttemptDraft wake(
            LockedCall call,
            String toPersonId,
            Step.Who who,
            int step,
            int place,
            Channel channel,
            AttemptState state) {
        int priority = Urgency.ofWaking(step, place, call.out().colour());
        return new AttemptDraft(
                UUID.randomUUID(),
                call.id(),
                toPersonId,
                who,
                step,
                Purpose.WAKE,
                channel,
                state,
                priority,
                Duration.ZERO,
                null);
    }

    public static AttemptDraft asking(UUID callId, String personId, Channel channel, @Nullable String colour) {
        return after(Purpose.FEEDBACK, callId, personId, channel, colour);
    }

    /** Tells a superior that feedback of their people is overdue. */
    public static AttemptDraft askingSuperior(
            UUID callId, String superiorId, Channel channel, @Nullable String colour) {
        AttemptDraft own = asking(callId, superiorId, channel, colour);
        return new AttemptDraft(
                own.id,
                callId,
                superiorId,
                Step.Who.SUPERIOR,
                0,
                Purpose.FEEDBACK,
                channel,
                AttemptState.QUEUED,
                own.priority,
                Duration.ZERO,
                null);
    }

    static AttemptDraft allClear(UUID callId, String personId, Channel channel, @Nullable String colour) {
        return after(Purpose.ALL_CLEAR, callId, personId, channel, colour);
    }

    private static AttemptDraft after(
            Purpose purpose, UUID callId, String personId, Channel channel, @Nullable String colour) {
        return new AttemptDraft(
                UUID.randomUUID(),
                callId,
                personId,
                Step.Who.SELF,
                0,
                purpose,
                channel,
                AttemptState.QUEUED,
                Urgency.ofAsking(colour),
                Duration.ZERO,
                null);
    }

    AttemptDraft waiting(Duration delay) {
        return new AttemptDraft(id, callId, toPersonId, who, step, purpose, channel, state, priority, delay, bundleId);
    }

    /** The message that carries others about the same person's people. */
    public AttemptDraft leading() {
        return new AttemptDraft(
                id, callId, toPersonId, who, step, purpose, channel, AttemptState.QUEUED, priority, after, id);
    }

    public AttemptDraft carriedBy(UUID leader) {
        return new AttemptDraft(
                id, callId, toPersonId, who, step, purpose, channel, AttemptState.BUNDLED, priority, after, leader);
    }

    public @Nullable UUID becauseOf() {
        return who.ofTheBranch() ? callId : null;
    }
}
