package io.jiaoying.warning.feedback.application;

import io.jiaoying.events.call.FeedbackGivenV1;
import io.jiaoying.events.call.FeedbackOverdueV1;
import io.jiaoying.warning.Beijing;
import io.jiaoying.warning.calling.application.LockedCall;
import io.jiaoying.warning.feedback.domain.FeedbackType;
import io.jiaoying.warning.feedback.domain.Report;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to feedback, as contract events: figures, no words of people. */
final class FeedbackEvents {
    private FeedbackEvents() {}

    static FeedbackGivenV1 given(LockedCall call, UUID id, Report report, Instant at, boolean late) {
        Report.Movement people = report.movement();
        FeedbackType type = report.type();
        UUID corrects = report.corrects();
        return new FeedbackGivenV1(
                call.id().toString(),
                call.out().warningId().toString(),
                call.out().incidentId(),
                call.personId(),
                call.region(),
                id.toString(),
                type == null ? null : type.wire(),
                corrects == null ? null : corrects.toString(),
                people.villagesAffected(),
                people.peopleAffected(),
                people.peopleToMove(),
                people.peopleMoved(),
                people.refusing(),
                Beijing.at(at),
                late,
                call.out().exercise());
    }

    /** How far a chase has come, as it is told. */
    record Told(int reminders, @Nullable String superior, String step) {
        static Told asked(ChaseInWarning.Debt debt) {
            return new Told(debt.owed().reminders() + 1, null, debt.isFirstLook() ? "overdue" : "reminder");
        }

        /** Nothing follows, be there a superior or not. */
        static Told last(ChaseInWarning.Debt debt) {
            String superior = debt.call().branch().nearest().orElse(null);
            return new Told(debt.owed().reminders(), superior, superior == null ? "end" : "escalation");
        }
    }

    static FeedbackOverdueV1 overdue(LockedCall call, Owed owed, Told told, Instant at) {
        return new FeedbackOverdueV1(
                call.id().toString(),
                call.out().warningId().toString(),
                call.out().incidentId(),
                call.personId(),
                call.region(),
                Beijing.at(owed.dueAt()),
                Beijing.at(at),
                owed.type().wire(),
                told.reminders(),
                told.superior(),
                told.step(),
                call.out().exercise());
    }
}
