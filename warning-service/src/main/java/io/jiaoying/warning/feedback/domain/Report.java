package io.jiaoying.warning.feedback.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feedback 反馈 of one target; null means not yet known, never 0.
 *
 * @param type null for the free form, in which nothing is demanded
 * @param corrects the earlier feedback that was wrong; it stays as it was
 */
public record Report(
        @Nullable FeedbackType type,
        Command command,
        Movement movement,
        Dangers dangers,
        Closing closing,
        @Nullable String needs,
        @Nullable String notes,
        @Nullable UUID corrects) {
    /**
     * Who leads.
     *
     * @param onSite on post and commanding
     */
    public record Command(
            @Nullable String commander, @Nullable Boolean onSite) {}

    /** People and villages, counted. */
    public record Movement(
            @Nullable Integer villagesAffected,
            @Nullable Boolean moving,
            @Nullable Integer peopleAffected,
            @Nullable Integer peopleToMove,
            @Nullable Integer peopleMoved,
            @Nullable Integer refusing,
            @Nullable String shelterUsed) {}

    /** What threatens or has happened. */
    public record Dangers(
            @Nullable Integer peopleInDanger,
            @Nullable Condition roads,
            @Nullable Condition power,
            @Nullable Condition comms,
            @Nullable Integer dead,
            @Nullable Integer missing,
            @Nullable Integer injured) {
        public static final Dangers UNKNOWN = new Dangers(null, null, null, null, null, null, null);
    }

    /** What is known once it is over. */
    public record Closing(
            @Nullable BigDecimal rainMillimetres, @Nullable String losses) {
        public static final Closing UNKNOWN = new Closing(null, null);
    }

    boolean saysNothing() {
        return Arrays.stream(FeedbackField.values()).noneMatch(field -> field.isIn(this));
    }

    /** Who commands is not there: they are called again. */
    public boolean notInPlace() {
        return Boolean.FALSE.equals(command.onSite());
    }

    /**
     * Whether it gives what was asked for. The free form counts as a first report once it says who commands, how many villages
     * are affected and how many are to move, as it always did; it counts as any other type when nothing of that is lacking.
     */
    public boolean answers(FeedbackType asked) {
        boolean right = type == asked || (type == null && (lacksNothingOf(asked) || isFirstOfOld(asked)));
        return right && !(asked == FeedbackType.IN_PLACE && notInPlace());
    }

    private boolean lacksNothingOf(FeedbackType asked) {
        return asked.required().stream().allMatch(field -> field.isIn(this));
    }

    private boolean isFirstOfOld(FeedbackType asked) {
        return asked == FeedbackType.FIRST
                && command.commander() != null
                && movement.villagesAffected() != null
                && movement.peopleToMove() != null;
    }
}
