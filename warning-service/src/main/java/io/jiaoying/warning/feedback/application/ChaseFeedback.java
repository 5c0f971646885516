package io.jiaoying.warning.feedback.application;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.Calls;
import io.jiaoying.warning.calling.application.LockedCall;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks at what is owed when its time is over, and again as often as the profile has it chased. */
@ApplicationScoped
public class ChaseFeedback implements DeadlineHandler {
    private final Calls calls;
    private final DemandTable table;
    private final ChaseInWarning chase;

    ChaseFeedback(Calls calls, DemandTable table, ChaseInWarning chase) {
        this.calls = calls;
        this.table = table;
        this.chase = chase;
    }

    @Override
    public String kind() {
        return DemandKeys.KIND;
    }

    /** The calls are locked first, as everybody does who touches them. */
    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        Map<UUID, DueDeadline> byDemand =
                due.stream().collect(Collectors.toMap(one -> DemandKeys.demandId(one.key()), Function.identity()));
        List<UUID> ids = List.copyOf(byDemand.keySet());
        return table.callsOf(tx, ids).chain(callIds -> calls.lock(tx, callIds)).chain(locked -> table.lock(tx, ids)
                .chain(owed -> each(tx, locked, owed, due.get(0))));
    }

    /** By warning in a fixed order, so that two transactions never wait for each other's timelines. */
    private Uni<Void> each(Tx tx, List<LockedCall> locked, List<Owed> owed, DueDeadline first) {
        Map<UUID, LockedCall> byId = locked.stream().collect(Collectors.toMap(LockedCall::id, Function.identity()));
        Map<UUID, List<ChaseInWarning.Debt>> byWarning = new TreeMap<>();
        for (Owed one : owed) {
            LockedCall call = byId.get(one.callId());
            if (call != null) {
                byWarning
                        .computeIfAbsent(call.out().warningId(), id -> new ArrayList<>())
                        .add(new ChaseInWarning.Debt(call, one));
            }
        }
        Uni<Void> done = Uni.createFrom().voidItem();
        for (List<ChaseInWarning.Debt> ofWarning : byWarning.values()) {
            done = done.chain(() -> chase.chase(tx, ofWarning, first));
        }
        return done;
    }
}
