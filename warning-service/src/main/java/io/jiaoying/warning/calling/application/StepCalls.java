package io.jiaoying.warning.calling.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.domain.OwnAbsence;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes the next rung for every target that stayed silent. */
@ApplicationScoped
public class StepCalls implements DeadlineHandler {
    private static final int ONE_COUNTY_AT_ONCE = 1000;

    private final Calls calls;
    private final Climb climb;
    private final Deadlines deadlines;

    StepCalls(Calls calls, Climb climb, Deadlines deadlines) {
        this.calls = calls;
        this.climb = climb;
        this.deadlines = deadlines;
    }

    @Override
    public String kind() {
        return CallKeys.STEP;
    }

    /** Large, so that a superior with many silent people is asked about all of them in one message. */
    @Override
    public int batchSize() {
        return ONE_COUNTY_AT_ONCE;
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        Map<UUID, DueDeadline> byCall =
                due.stream().collect(Collectors.toMap(d -> CallKeys.callId(d.key()), Function.identity()));
        return calls.lock(tx, List.copyOf(byCall.keySet())).chain(locked -> {
            Uni<Void> done = Uni.createFrom().voidItem();
            for (List<LockedCall> ofOne : byCallOut(locked)) {
                done = done.chain(() -> climb(tx, ofOne, byCall));
            }
            return done;
        });
    }

    private Uni<Void> climb(Tx tx, List<LockedCall> ofOne, Map<UUID, DueDeadline> byCall) {
        List<LockedCall> now = new ArrayList<>();
        List<Deadline> later = new ArrayList<>();
        for (LockedCall call : ofOne) {
            DueDeadline due = Objects.requireNonNull(byCall.get(call.id()));
            OwnAbsence.pause(due.dueAt(), due.firedAt())
                    .ifPresentOrElse(
                            pause -> later.add(new Deadline(
                                    due.key(), CallKeys.STEP, due.firedAt().plus(pause))),
                            () -> now.add(call));
        }
        DueDeadline first = Objects.requireNonNull(byCall.get(ofOne.get(0).id()));
        return deadlines
                .schedule(tx, first.cause(), later)
                .chain(() -> now.isEmpty() ? Uni.createFrom().voidItem() : climb.climb(tx, now, first));
    }

    /** By warning in a fixed order, so that two transactions never wait for each other's timelines. */
    private static List<List<LockedCall>> byCallOut(List<LockedCall> calls) {
        Map<UUID, List<LockedCall>> grouped = new TreeMap<>();
        for (LockedCall call : calls) {
            if (call.state().open() && call.out().alive()) {
                grouped.computeIfAbsent(call.out().warningId(), id -> new ArrayList<>())
                        .add(call);
            }
        }
        return Collections.unmodifiableList(new ArrayList<>(grouped.values()));
    }
}
