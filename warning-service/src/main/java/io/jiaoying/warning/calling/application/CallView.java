package io.jiaoying.warning.calling.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A target with everything that was done about it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CallView(
        UUID id,
        UUID warningId,
        PersonView person,
        String state,
        @Nullable String quality,
        @Nullable Instant answeredAt,
        @Nullable String stopReason,
        @Nullable ReachedView reached,
        List<AttemptView> attempts,
        List<AnswerView> answers,
        List<Escalated> escalatedTo,
        List<String> becauseOf,
        @Nullable FeedbackView feedback,
        @Nullable Instant feedbackDueAt,
        @Nullable Instant feedbackOverdueAt) {

    /** The target; its number only to be recognised. */
    public record PersonView(
            String id,
            String name,
            String post,
            String region,
            @Nullable String phoneMasked) {}

    /**
     * One attempt.
     *
     * @param at when it left, null when it has not
     * @param toPersonId the target, or the one called about it
     * @param outcome the carrier's word, or how far it got
     * @param ended in what it ended, one word for each; null while it can still come to something
     */
    public record AttemptView(
            UUID id,
            int sequence,
            String purpose,
            String channel,
            String who,
            String toPersonId,
            Instant queuedAt,
            @Nullable Instant at,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable Integer heardSeconds,
            @Nullable String becauseOf,
            @Nullable String ended) {}

    /** The furthest the calling has come, answered or not; the seconds listened with {@code heard}. */
    public record ReachedView(String depth, @Nullable Integer seconds) {}

    /**
     * One answer, whether it closed the call or not.
     *
     * @param inPlace whether they said that they are where they are needed; null where nobody did
     */
    public record AnswerView(
            String quality,
            String by,
            Instant at,
            @Nullable String words,
            @Nullable Integer heardSeconds,
            @Nullable Boolean inPlace,
            boolean closes,
            boolean late) {}

    /** Somebody of the branch who was called about the target. */
    public record Escalated(String personId, String step) {}

    /** The last feedback given. */
    public record FeedbackView(
            @Nullable String commander,
            @Nullable Integer villagesAffected,
            @Nullable Integer peopleToMove,
            @Nullable Integer peopleMoved,
            @Nullable Integer refusing,
            @Nullable String shelterUsed,
            @Nullable String notes,
            Instant givenAt,
            boolean late) {}
}
