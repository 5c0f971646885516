package io.jiaoying.incident.persistence;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes numbers from the sequence in blocks, so that intake does not wait for one; a restart leaves a gap. */
@ApplicationScoped
class IncidentNumbers {
    /** As the sequence's increment in the schema. */
    private static final int BLOCK = 20;

    private final ConcurrentLinkedQueue<Long> free = new ConcurrentLinkedQueue<>();

    /** On the transaction's own connection: one that waited for a second one could wait for itself. */
    Uni<Long> next(Tx tx) {
        Long number = free.poll();
        return number != null ? Uni.createFrom().item(number) : nextBlock(tx);
    }

    private Uni<Long> nextBlock(Tx tx) {
        return tx.sql().query("SELECT nextval('incident_number')").execute().map(rows -> {
            long first = rows.iterator().next().getLong(0);
            for (int i = 1; i < BLOCK; i++) {
                free.add(first + i);
            }
            return first;
        });
    }
}
