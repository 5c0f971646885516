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

    static FeedbackOverdueV1 overdue(LockedCall call, Owed owed, int reminders, @Nullable String superior, Instant at) {
        return new FeedbackOverdueV1(
                call.id().toString(),
                call.out().warningId().toString(),
                call.out().incidentId(),
                call.personId(),
                call.region(),
                Beijing.at(owed.dueAt()),
                Beijing.at(at),
                owed.type().wire(),
                reminders,
                superior,
                call.out().exercise());
    }
}
