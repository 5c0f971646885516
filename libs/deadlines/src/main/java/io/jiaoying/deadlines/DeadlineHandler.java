package io.jiaoying.deadlines;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * What a service does when deadlines of one kind fall due; one CDI bean per kind.
 *
 * <p>The effects go through the transaction that claimed the deadlines. A cancel that races with firing loses, so the
 * handler looks at the aggregate's state (under its lock) and does nothing where nothing is due any more. When the work
 * fails the batch is split until the failing deadline stands alone; it is tried again later, the others fire now.
 */
public interface DeadlineHandler {
    String kind();

    /** Most deadlines in one transaction: as many as a frozen replica may hold back for two seconds. */
    default int batchSize() {
        return 500;
    }

    /** Most batches of this kind at a time in one replica; the second starts only when the first was full. */
    default int workers() {
        return 2;
    }

    /** At most {@link #batchSize} deadlines of this kind, the earliest first. */
    Uni<Void> onDue(Tx tx, List<DueDeadline> due);
}
