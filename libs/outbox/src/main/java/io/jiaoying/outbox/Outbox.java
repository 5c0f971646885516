package io.jiaoying.outbox;

import io.jiaoying.events.Event;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Where a use case leaves the events of its transaction; the relay publishes them after commit.
 *
 * <p>Events of one subject stay in the order of their rows, so lock or insert the aggregate before appending.
 */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = OutboxRows.insert(1);

    private final OutboxSignal signal;

    public Outbox(OutboxSignal signal) {
        this.signal = signal;
    }

    /** Writes the events, in order, in one statement. */
    public Uni<Void> append(Tx tx, Cause cause, List<? extends Event> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        wakeAfterCommit(tx);
        return tx.sql()
                .preparedQuery(INSERT)
                .execute(Tuple.from(OutboxRows.parameters(tx, cause, events)))
                .replaceWithVoid();
    }

    public Uni<Void> append(Tx tx, Cause cause, Event event) {
        return append(tx, cause, List.of(event));
    }

    /** For statements that insert {@link OutboxRows} themselves: the local relay starts right after the commit. */
    public void wakeAfterCommit(Tx tx) {
        tx.afterCommit(signal::wake);
    }
}
