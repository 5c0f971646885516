package io.jiaoying.warning.calling.application;

import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.domain.FeedbackGiven;
import io.jiaoying.warning.issuing.application.WarningTimeline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes the feedback 反馈 of one target. */
@ApplicationScoped
public class GiveFeedback {
    private final Calls calls;
    private final Answers answers;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final WarningTimeline timeline;
    private final InstantSource clock;

    GiveFeedback(
            Calls calls,
            Answers answers,
            Deadlines deadlines,
            Outbox outbox,
            WarningTimeline timeline,
            InstantSource clock) {
        this.calls = calls;
        this.answers = answers;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.timeline = timeline;
        this.clock = clock;
    }

    public Uni<Void> give(Tx tx, UUID callId, FeedbackGiven feedback, String by) {
        List<FeedbackGiven.Fault> faults = feedback.faults();
        if (!faults.isEmpty()) {
            throw CallRefusals.faulty(faults);
        }
        return calls.lock(tx, List.of(callId)).chain(locked -> {
            if (locked.isEmpty()) {
                throw CallRefusals.noSuchCall();
            }
            return keep(tx, locked.get(0), feedback, by);
        });
    }

    private Uni<Void> keep(Tx tx, LockedCall call, FeedbackGiven feedback, String by) {
        Instant now = clock.instant();
        boolean late = isLate(call, now);
        Cause cause = new Cause(call.out().correlationId(), null);
        Map<String, String> refs =
                Map.of("callId", call.id().toString(), "personId", call.personId(), "late", String.valueOf(late));
        return answers.insertFeedback(tx, call.id(), feedback, by, now, late)
                .chain(() -> deadlines.cancel(tx, List.of(CallKeys.feedback(call.id()))))
                .chain(() -> outbox.append(tx, cause, CallEvents.feedback(call, feedback, now, late)))
                .chain(() -> timeline.append(tx, call.out().warningId(), "feedback-given", by, now, refs));
    }

    private static boolean isLate(LockedCall call, Instant now) {
        Instant due = call.feedbackDueAt();
        return !call.feedbackGiven() && due != null && now.isAfter(due);
    }
}
