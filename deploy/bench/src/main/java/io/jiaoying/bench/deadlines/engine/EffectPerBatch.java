package io.jiaoying.bench.deadlines.engine;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;

/** One row per deadline, all rows of a batch in one statement. */
final class EffectPerBatch implements DeadlineHandler {
    private static final String INSERT =
            "INSERT INTO effect (key, replica, replica_clock) SELECT key, $2, $3 FROM unnest($1::text[]) AS u(key)";

    private final ReplicaSettings settings;

    EffectPerBatch(ReplicaSettings settings) {
        this.settings = settings;
    }

    @Override
    public String kind() {
        return "clock";
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        return tx.sql()
                .preparedQuery(INSERT)
                .execute(Tuple.of(
                        due.stream().map(DueDeadline::key).toArray(String[]::new),
                        settings.replica(),
                        settings.clock().instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
