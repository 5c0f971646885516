package io.jiaoying.warning.calling.application;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.events.Event;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.timeline.TimelineDraft;
import io.jiaoying.warning.calling.domain.Profile;
import io.jiaoying.warning.issuing.application.WarningTimeline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Feedback that did not come in time is an event, and is asked for once more. */
@ApplicationScoped
public class MissFeedback implements DeadlineHandler {
    private final Calls calls;
    private final Answers answers;
    private final Attempts attempts;
    private final Outbox outbox;
    private final WarningTimeline timeline;
    private final DispatchSignal dispatch;
    private final CallMetrics metrics;

    MissFeedback(
            Calls calls,
            Answers answers,
            Attempts attempts,
            Outbox outbox,
            WarningTimeline timeline,
            DispatchSignal dispatch,
            CallMetrics metrics) {
        this.calls = calls;
        this.answers = answers;
        this.attempts = attempts;
        this.outbox = outbox;
        this.timeline = timeline;
        this.dispatch = dispatch;
        this.metrics = metrics;
    }

    @Override
    public String kind() {
        return CallKeys.FEEDBACK;
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        Map<UUID, DueDeadline> byCall =
                due.stream().collect(Collectors.toMap(d -> CallKeys.callId(d.key()), Function.identity()));
        return calls.lock(tx, List.copyOf(byCall.keySet())).chain(locked -> {
            Map<UUID, List<LockedCall>> byWarning = new TreeMap<>();
            locked.stream()
                    .filter(call -> call.feedbackSince() != null && !call.feedbackGiven())
                    .forEach(call -> byWarning
                            .computeIfAbsent(call.out().warningId(), id -> new ArrayList<>())
                            .add(call));
            Uni<Void> done = Uni.createFrom().voidItem();
            for (List<LockedCall> silent : byWarning.values()) {
                DueDeadline first =
                        Objects.requireNonNull(byCall.get(silent.get(0).id()));
                done = done.chain(() -> miss(tx, silent, first));
            }
            return done;
        });
    }

    private Uni<Void> miss(Tx tx, List<LockedCall> silent, DueDeadline first) {
        Instant now = first.firedAt();
        Cause cause = first.cause();
        List<Event> events = silent.stream()
                .<Event>map(call -> CallEvents.feedbackOverdue(call, due(call, first), now))
                .toList();
        List<TimelineDraft> entries =
                silent.stream().map(call -> entry(call, now)).toList();
        List<UUID> ids = silent.stream().map(LockedCall::id).toList();
        tx.afterCommit(dispatch::wake);
        tx.afterCommit(() -> metrics.feedbackOverdue(ids.size()));
        return answers.markFeedbackOverdue(tx, ids, now)
                .chain(() -> attempts.insert(tx, askAgain(silent), cause.traceparent()))
                .chain(() -> outbox.append(tx, cause, events))
                .chain(() -> timeline.append(tx, silent.get(0).out().warningId(), entries));
    }

    private static Instant due(LockedCall call, DueDeadline first) {
        return Objects.requireNonNullElse(call.feedbackDueAt(), first.dueAt());
    }

    private static List<AttemptDraft> askAgain(List<LockedCall> silent) {
        List<AttemptDraft> drafts = new ArrayList<>();
        for (LockedCall call : silent) {
            Profile.Feedback feedback = call.out().profile().feedback();
            if (feedback != null) {
                feedback.channels()
                        .forEach(channel -> drafts.add(AttemptDraft.asking(
                                call.id(), call.personId(), channel, call.out().colour())));
            }
        }
        return drafts;
    }

    private static TimelineDraft entry(LockedCall call, Instant now) {
        return WarningTimeline.entry(
                "feedback-overdue", "clock", now, Map.of("callId", call.id().toString(), "personId", call.personId()));
    }
}
