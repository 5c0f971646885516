package io.jiaoying.warning.calling.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Whoever is called when a call-out starts is given the same time to answer: one deadline for all of them. Who is still silent
 * then gets a deadline of their own, due at the same instant, and climbs by it from there on.
 */
@ApplicationScoped
public class FirstRungEnds implements DeadlineHandler {
    private final Calls calls;
    private final Deadlines deadlines;

    FirstRungEnds(Calls calls, Deadlines deadlines) {
        this.calls = calls;
        this.deadlines = deadlines;
    }

    @Override
    public String kind() {
        return CallKeys.FIRST_STEP;
    }

    /** A whole county is enough for one transaction. */
    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (DueDeadline one : due) {
            done = done.chain(() -> calls.silentAtFirstRung(tx, CallKeys.callOutId(one.key())))
                    .chain(silent -> deadlines.schedule(tx, one.cause(), steps(silent, one)));
        }
        return done;
    }

    private static List<Deadline> steps(List<UUID> silent, DueDeadline first) {
        return silent.stream()
                .map(id -> new Deadline(CallKeys.step(id), CallKeys.STEP, first.dueAt()))
                .toList();
    }
}
