package io.jiaoying.warning.calling.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Feedback 反馈 of one target; null means not yet known, never 0. */
public record FeedbackGiven(
        @Nullable String commander,
        @Nullable Integer villagesAffected,
        @Nullable Integer peopleToMove,
        @Nullable Integer peopleMoved,
        @Nullable Integer refusing,
        @Nullable String shelterUsed,
        @Nullable String notes) {

    /** One figure that cannot be. */
    public record Fault(String field, String chinese, String english) {}

    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        notNegative(faults, "villagesAffected", villagesAffected);
        notNegative(faults, "peopleToMove", peopleToMove);
        notNegative(faults, "peopleMoved", peopleMoved);
        notNegative(faults, "refusing", refusing);
        notMoreThanToMove(faults, "peopleMoved", peopleMoved);
        notMoreThanToMove(faults, "refusing", refusing);
        if (isEmpty()) {
            faults.add(new Fault("commander", "反馈不能为空", "feedback says nothing"));
        }
        return faults;
    }

    private boolean isEmpty() {
        return commander == null
                && villagesAffected == null
                && peopleToMove == null
                && peopleMoved == null
                && refusing == null
                && shelterUsed == null
                && notes == null;
    }

    private void notMoreThanToMove(List<Fault> faults, String field, @Nullable Integer value) {
        if (peopleToMove != null && value != null && value > peopleToMove) {
            faults.add(new Fault(field, "不能多于应转移人数", "cannot exceed the people to move"));
        }
    }

    private static void notNegative(List<Fault> faults, String field, @Nullable Integer value) {
        if (value != null && value < 0) {
            faults.add(new Fault(field, "不能为负数", "must not be negative"));
        }
    }
}
