package io.jiaoying.deadlines;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Where a use case schedules and cancels deadlines, in the transaction of its state change. */
@ApplicationScoped
public class Deadlines {
    private static final String SCHEDULE = DeadlineRows.insert(1);
    /** A row that is being fired or moved right now is skipped: waiting for it here is how deadlocks begin. */
    private static final String CANCEL = """
            UPDATE deadline SET state = 'cancelled', ended_at = statement_timestamp()
            WHERE key = ANY (ARRAY(SELECT key FROM deadline WHERE key = ANY ($1) AND state = 'open' FOR UPDATE SKIP LOCKED))""";

    private final DeadlineSignal signal;

    public Deadlines(DeadlineSignal signal) {
        this.signal = signal;
    }

    /** Opens each deadline, or moves and reopens the one that has its key already, whatever became of it. */
    public Uni<Void> schedule(Tx tx, Cause cause, List<Deadline> deadlines) {
        if (deadlines.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        wakeAfterCommit(tx, deadlines);
        return tx.sql()
                .preparedQuery(SCHEDULE)
                .execute(Tuple.from(DeadlineRows.parameters(tx, cause, deadlines)))
                .replaceWithVoid();
    }

    public Uni<Void> schedule(Tx tx, Cause cause, Deadline deadline) {
        return schedule(tx, cause, List.of(deadline));
    }

    /** Ends those still open; unknown keys are no error. One that is firing at this instant still fires. */
    public Uni<Void> cancel(Tx tx, List<String> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.sql()
                .preparedQuery(CANCEL)
                .execute(Tuple.of(keys.toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** For statements that insert {@link DeadlineRows} themselves: the watcher sleeps no longer than these allow. */
    public void wakeAfterCommit(Tx tx, List<Deadline> deadlines) {
        Instant earliest =
                deadlines.stream().map(Deadline::dueAt).min(Instant::compareTo).orElse(Instant.MAX);
        tx.afterCommit(() -> signal.scheduled(earliest));
    }
}
