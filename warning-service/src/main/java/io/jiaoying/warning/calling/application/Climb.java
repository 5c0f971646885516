package io.jiaoying.warning.calling.application;

import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.domain.Ladder;
import io.jiaoying.warning.issuing.application.WarningTimeline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Climbs one rung for the due targets of one call-out. */
@ApplicationScoped
class Climb {
    private final Calls calls;
    private final Attempts attempts;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final WarningTimeline timeline;
    private final DispatchSignal dispatch;

    Climb(
            Calls calls,
            Attempts attempts,
            Deadlines deadlines,
            Outbox outbox,
            WarningTimeline timeline,
            DispatchSignal dispatch) {
        this.calls = calls;
        this.attempts = attempts;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.timeline = timeline;
        this.dispatch = dispatch;
    }

    Uni<Void> climb(Tx tx, List<LockedCall> due, DueDeadline first) {
        CallOut out = due.get(0).out();
        Rungs rungs = decide(due, out, first.firedAt());
        Cause cause = first.cause();
        tx.afterCommit(dispatch::wake);
        return attempts.supersede(tx, rungs.climbed)
                .chain(() -> attempts.insert(tx, rungs.attempts, cause.traceparent()))
                .chain(() -> calls.advance(tx, rungs.next))
                .chain(() -> calls.sendToDoor(tx, rungs.toDoor, rungs.asked))
                .chain(() -> calls.giveUp(tx, rungs.givenUp))
                .chain(() -> deadlines.schedule(tx, cause, rungs.deadlines))
                .chain(() -> outbox.append(tx, cause, rungs.events))
                .chain(() -> timeline.append(tx, out.warningId(), rungs.entries));
    }

    private static Rungs decide(List<LockedCall> due, CallOut out, Instant now) {
        Ladder ladder = new Ladder(out.profile().ladder(out.colour()));
        Rungs rungs = new Rungs(now);
        for (LockedCall call : due) {
            rungs.take(call, ladder.decide(call.nextStep(), call.branch(), call.lastStepLeft(), stuck(call, now)));
        }
        return rungs;
    }

    private static Duration stuck(LockedCall call, Instant now) {
        Instant since = call.stuckSince();
        return since == null ? Duration.ZERO : Duration.between(since, now);
    }
}
