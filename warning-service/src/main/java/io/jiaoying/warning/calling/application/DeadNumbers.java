package io.jiaoying.warning.calling.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.domain.DeadNumber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps which numbers reach nobody, and lets nobody wait for an answer from one: the next rung is due at once. */
@ApplicationScoped
class DeadNumbers {
    private final NumberChecks numbers;
    private final Deadlines deadlines;
    private final InstantSource clock;

    DeadNumbers(NumberChecks numbers, Deadlines deadlines, InstantSource clock) {
        this.numbers = numbers;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Of these refusals only those count that speak of the number; whatever else a carrier dislikes may pass. */
    Uni<Void> refused(Tx tx, List<UUID> attemptIds, List<String> reasons) {
        List<UUID> dead = new ArrayList<>();
        List<String> why = new ArrayList<>();
        for (int i = 0; i < attemptIds.size(); i++) {
            if (DeadNumber.says(reasons.get(i))) {
                dead.add(attemptIds.get(i));
                why.add(reasons.get(i));
            }
        }
        return dead.isEmpty()
                ? Uni.createFrom().voidItem()
                : numbers.dead(tx, dead, why)
                        .chain(() -> numbers.nothingLeftToWaitFor(tx, dead))
                        .chain(calls -> hasten(tx, calls));
    }

    private Uni<Void> hasten(Tx tx, List<NumberChecks.Refused> calls) {
        Instant now = clock.instant();
        Uni<Void> done = Uni.createFrom().voidItem();
        for (NumberChecks.Refused call : calls) {
            done = done.chain(() -> deadlines.schedule(
                    tx,
                    new Cause(call.correlationId(), null),
                    new Deadline(CallKeys.step(call.callId()), CallKeys.STEP, now)));
        }
        return done;
    }
}
