package io.jiaoying.incident.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes numbers from the sequence in blocks, so that intake does not wait for one; a restart leaves a gap. */
@ApplicationScoped
class IncidentNumbers {
    /** As the sequence's increment in the schema. */
    private static final int BLOCK = 20;

    private final Pool pool;
    private final ConcurrentLinkedQueue<Long> free = new ConcurrentLinkedQueue<>();

    IncidentNumbers(Pool pool) {
        this.pool = pool;
    }

    Uni<Long> next() {
        Long number = free.poll();
        return number != null ? Uni.createFrom().item(number) : nextBlock();
    }

    private Uni<Long> nextBlock() {
        return pool.query("SELECT nextval('incident_number')").execute().map(rows -> {
            long first = rows.iterator().next().getLong(0);
            for (int i = 1; i < BLOCK; i++) {
                free.add(first + i);
            }
            return first;
        });
    }
}
