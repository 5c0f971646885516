package io.jiaoying.warning.calling.application;

import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.domain.SilentTownship;
import io.jiaoying.warning.calling.domain.Step;
import io.jiaoying.warning.issuing.application.WarningTimeline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Climbs one rung for the due targets of one call-out. */
@ApplicationScoped
class Climb {
    private final Calls calls;
    private final Attempts attempts;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final WarningTimeline timeline;
    private final DispatchSignal dispatch;
    private final CallMetrics metrics;

    Climb(
            Calls calls,
            Attempts attempts,
            Deadlines deadlines,
            Outbox outbox,
            WarningTimeline timeline,
            DispatchSignal dispatch,
            CallMetrics metrics) {
        this.calls = calls;
        this.attempts = attempts;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.timeline = timeline;
        this.dispatch = dispatch;
        this.metrics = metrics;
    }

    Uni<Void> climb(Tx tx, List<LockedCall> due, DueDeadline first) {
        CallOut out = due.get(0).out();
        Instant now = first.firedAt();
        return attempts.oneAtATime(tx, out.id())
                .chain(() -> silentTownships(tx, due, out, now))
                .chain(silent ->
                        attempts.waitingForMore(tx, out.id()).map(contacts -> Rungs.decide(due, silent, contacts, now)))
                .chain(rungs -> keep(tx, out, rungs, first.cause()));
    }

    private Uni<Set<String>> silentTownships(Tx tx, List<LockedCall> due, CallOut out, Instant now) {
        SilentTownship rule = out.profile().silentTownship();
        Set<String> asked = rule == null
                ? Set.of()
                : due.stream()
                        .filter(call -> call.state().ringing() && call.nextStep() >= rule.afterRungs())
                        .map(Rungs::township)
                        .collect(Collectors.toSet());
        if (rule == null || asked.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        List<Step> steps = out.profile().steps(out.colour());
        return calls.signs(tx, out.id(), asked).map(signs -> rule.among(signs, steps, now));
    }

    private Uni<Void> keep(Tx tx, CallOut out, Rungs rungs, Cause cause) {
        tx.afterCommit(dispatch::wake);
        return attempts.supersede(tx, rungs.climbed)
                .invoke(givenUp -> tx.afterCommit(() -> count(givenUp)))
                .chain(() -> attempts.insert(tx, rungs.attempts, cause.traceparent()))
                .chain(() -> calls.advance(tx, rungs.next))
                .chain(() -> calls.calledBack(tx, rungs.calledBack))
                .chain(() -> calls.sendToDoor(tx, rungs.toDoor))
                .chain(() -> calls.giveUp(tx, rungs.givenUp))
                .chain(() -> deadlines.schedule(tx, cause, rungs.deadlines))
                .chain(() -> outbox.append(tx, cause, rungs.events))
                .chain(() -> timeline.append(tx, out.warningId(), rungs.entries));
    }

    private void count(List<Attempts.GivenUp> givenUp) {
        givenUp.forEach(one -> metrics.attempt(one.channel(), one.reason()));
    }
}
