package io.jiaoying.bench.deadlines.engine;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;

/** One statement per deadline, as the peers' handlers write it; sent without waiting for the one before. */
final class EffectPerClock implements DeadlineHandler {
    private static final String INSERT = "INSERT INTO effect (key, replica, replica_clock) VALUES ($1, $2, $3)";

    private final ReplicaSettings settings;

    EffectPerClock(ReplicaSettings settings) {
        this.settings = settings;
    }

    @Override
    public String kind() {
        return "clock";
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        List<Uni<Void>> effects = due.stream().map(each -> effect(tx, each)).toList();
        return Uni.join().all(effects).andFailFast().replaceWithVoid();
    }

    private Uni<Void> effect(Tx tx, DueDeadline due) {
        return tx.sql()
                .preparedQuery(INSERT)
                .execute(Tuple.of(
                        due.key(),
                        settings.replica(),
                        settings.clock().instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
