package io.jiaoying.warning.calling.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.domain.NotInPlace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who answers that they are awake but not yet in place is left to go there, and called again. */
@ApplicationScoped
class NotYetInPlace {
    private final Calls calls;
    private final Attempts attempts;
    private final FeedbackDemands demands;
    private final Deadlines deadlines;

    NotYetInPlace(Calls calls, Attempts attempts, FeedbackDemands demands, Deadlines deadlines) {
        this.calls = calls;
        this.attempts = attempts;
        this.demands = demands;
        this.deadlines = deadlines;
    }

    /** Only the target knows where it is, and only where the profile asks does it matter. */
    static boolean says(LockedCall call, GivenAnswer given) {
        return Boolean.FALSE.equals(given.inPlace())
                && !given.aboutSomebodyElse()
                && call.out().profile().notInPlace() != null;
    }

    Uni<Void> keep(Tx tx, Cause cause, List<LockedCall> answered, GivenAnswer given, Instant now) {
        NotInPlace rule = answered.get(0).out().profile().notInPlace();
        List<UUID> away = answered.stream()
                .filter(call -> says(call, given) && call.state().ringing())
                .map(LockedCall::id)
                .toList();
        if (rule == null || away.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Instant again = now.plus(rule.again());
        return calls.notInPlace(tx, away, now)
                .chain(() -> attempts.withdraw(tx, away))
                .chain(() -> demands.calledBack(tx, away))
                .chain(() -> deadlines.schedule(
                        tx,
                        cause,
                        away.stream()
                                .map(id -> new Deadline(CallKeys.step(id), CallKeys.STEP, again))
                                .toList()));
    }
}
