package io.jiaoying.warning.calling.application;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.outbox.Tx;
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

    StepCalls(Calls calls, Climb climb) {
        this.calls = calls;
        this.climb = climb;
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
                DueDeadline first =
                        Objects.requireNonNull(byCall.get(ofOne.get(0).id()));
                done = done.chain(() -> climb.climb(tx, ofOne, first));
            }
            return done;
        });
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
