package io.jiaoying.deadlines;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.BiFunction;

/** Writes one row per deadline, then does what the test wants. */
final class WritingHandler implements DeadlineHandler {
    private static final String INSERT = "INSERT INTO fired (key, due_at, seen_late, watcher)"
            + " SELECT *, $4 FROM unnest($1::text[], $2::timestamptz[], $3::boolean[])";

    private final String kind;
    private final String watcher;
    private final int batchSize;
    private final BiFunction<Tx, List<DueDeadline>, Uni<Void>> then;

    WritingHandler(String kind, String watcher, int batchSize, BiFunction<Tx, List<DueDeadline>, Uni<Void>> then) {
        this.kind = kind;
        this.watcher = watcher;
        this.batchSize = batchSize;
        this.then = then;
    }

    WritingHandler(String kind, String watcher) {
        this(kind, watcher, 200, (tx, due) -> Uni.createFrom().voidItem());
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public int batchSize() {
        return batchSize;
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        return tx.sql()
                .preparedQuery(INSERT)
                .execute(Tuple.of(
                        due.stream().map(DueDeadline::key).toArray(String[]::new),
                        due.stream().map(each -> DeadlineRows.utc(each.dueAt())).toArray(OffsetDateTime[]::new),
                        due.stream().map(DueDeadline::seenLate).toArray(Boolean[]::new),
                        watcher))
                .chain(() -> then.apply(tx, due));
    }
}
