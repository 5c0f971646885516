package io.jiaoying.warning.calling.api;

import io.jiaoying.warning.calling.domain.FeedbackGiven;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Typed feedback; null means not yet known. */
record FeedbackBody(
        @Size(min = 1, max = 200) @Nullable String commander,
        @PositiveOrZero @Nullable Integer villagesAffected,
        @PositiveOrZero @Nullable Integer peopleToMove,
        @PositiveOrZero @Nullable Integer peopleMoved,
        @PositiveOrZero @Nullable Integer refusing,
        @Size(max = 500) @Nullable String shelterUsed,
        @Size(max = 2000) @Nullable String notes) {
    FeedbackGiven toFeedback() {
        return new FeedbackGiven(commander, villagesAffected, peopleToMove, peopleMoved, refusing, shelterUsed, notes);
    }
}
