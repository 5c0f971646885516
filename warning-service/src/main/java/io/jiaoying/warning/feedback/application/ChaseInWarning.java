package io.jiaoying.warning.feedback.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.events.Event;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.timeline.TimelineDraft;
import io.jiaoying.warning.calling.application.CallMetrics;
import io.jiaoying.warning.calling.application.LockedCall;
import io.jiaoying.warning.feedback.domain.Chase;
import io.jiaoying.warning.feedback.domain.ChaseStep;
import io.jiaoying.warning.feedback.domain.DemandState;
import io.jiaoying.warning.issuing.application.WarningTimeline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is done about the silent ones of one warning. */
@ApplicationScoped
class ChaseInWarning {
    /** One thing owed, and the call it belongs to. */
    record Debt(LockedCall call, Owed owed) {
        ChaseStep step() {
            return owed.latest() && !owed.replaced()
                    ? ChaseStep.of(owed.state(), owed.reminders(), owed.escalated(), FeedbackRules.chase(call))
                    : ChaseStep.NOTHING;
        }

        boolean isFirstLook() {
            return owed.latest() && !owed.replaced() && owed.state() != DemandState.OVERDUE;
        }
    }

    private final DemandTable table;
    private final AskAgain ask;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final WarningTimeline timeline;
    private final CallMetrics metrics;

    ChaseInWarning(
            DemandTable table,
            AskAgain ask,
            Deadlines deadlines,
            Outbox outbox,
            WarningTimeline timeline,
            CallMetrics metrics) {
        this.table = table;
        this.ask = ask;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.timeline = timeline;
        this.metrics = metrics;
    }

    Uni<Void> chase(Tx tx, List<Debt> debts, DueDeadline first) {
        Instant now = first.firedAt();
        Cause cause = first.cause();
        List<Debt> silent = only(debts, ChaseStep.REMIND);
        List<Debt> lost = only(debts, ChaseStep.ESCALATE);
        List<UUID> replaced = debts.stream()
                .filter(debt -> debt.owed().replaced() && debt.owed().state().waits())
                .map(debt -> debt.owed().id())
                .toList();
        tx.afterCommit(() -> metrics.feedbackOverdue(
                (int) silent.stream().filter(Debt::isFirstLook).count()));
        return table.withdraw(tx, replaced)
                .chain(() -> ask.targets(tx, cause, silent, now))
                .chain(() -> ask.superiors(tx, cause, lost, now))
                .chain(() -> deadlines.schedule(tx, cause, looksAgain(silent, now)))
                .chain(() -> nextRounds(tx, cause, debts, now))
                .chain(() -> outbox.append(tx, cause, events(silent, lost, now)))
                .chain(() -> timeline.append(tx, debts.get(0).call().out().warningId(), entries(silent, lost, now)));
    }

    private static List<Debt> only(List<Debt> debts, ChaseStep step) {
        return debts.stream().filter(debt -> debt.step() == step).toList();
    }

    private static List<Deadline> looksAgain(List<Debt> silent, Instant now) {
        List<Deadline> looks = new ArrayList<>();
        for (Debt debt : silent) {
            Chase chase = FeedbackRules.chase(debt.call());
            if (chase != null) {
                looks.add(DemandKeys.again(debt.owed(), now.plus(chase.every())));
            }
        }
        return looks;
    }

    /** What is asked again and again is asked again now, whether it came this time or not. */
    private Uni<Void> nextRounds(Tx tx, Cause cause, List<Debt> debts, Instant now) {
        List<Owed> next = debts.stream()
                .filter(debt -> debt.isFirstLook()
                        && debt.call().out().alive()
                        && debt.owed().state() != DemandState.WITHDRAWN)
                .flatMap(debt -> FeedbackRules.every(debt.call(), debt.owed()).stream()
                        .map(every -> debt.owed().next(now, debt.owed().dueAt().plus(every))))
                .toList();
        return table.insert(tx, next)
                .chain(() -> deadlines.schedule(
                        tx, cause, next.stream().map(DemandKeys::deadline).toList()));
    }

    private static List<Event> events(List<Debt> silent, List<Debt> lost, Instant now) {
        List<Event> events = new ArrayList<>();
        silent.forEach(debt ->
                events.add(FeedbackEvents.overdue(debt.call(), debt.owed(), FeedbackEvents.Told.asked(debt), now)));
        lost.forEach(debt ->
                events.add(FeedbackEvents.overdue(debt.call(), debt.owed(), FeedbackEvents.Told.last(debt), now)));
        return events;
    }

    private static List<TimelineDraft> entries(List<Debt> silent, List<Debt> lost, Instant now) {
        List<TimelineDraft> entries = new ArrayList<>();
        silent.forEach(
                debt -> entries.add(entry(debt.isFirstLook() ? "feedback-overdue" : "feedback-chased", debt, now)));
        lost.forEach(debt -> entries.add(entry("feedback-escalated", debt, now)));
        return entries;
    }

    private static TimelineDraft entry(String kind, Debt debt, Instant now) {
        return WarningTimeline.entry(
                kind,
                "clock",
                now,
                Map.of(
                        "callId",
                        debt.call().id().toString(),
                        "personId",
                        debt.call().personId(),
                        "type",
                        debt.owed().type().wire()));
    }
}
