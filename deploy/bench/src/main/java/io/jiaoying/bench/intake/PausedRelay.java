package io.jiaoying.bench.intake;

import io.jiaoying.bench.BenchPostgres;
import io.jiaoying.bench.Sql;

/** Holds the outbox's lanes as another replica would that has stopped to publish; the service's own relay finds none free. */
final class PausedRelay implements AutoCloseable {
    /** As {@code libs/outbox} takes them. */
    private static final int LOCK_SPACE = 0x4A594F42;

    private static final int LANES = 16;

    private final Sql holder;

    private PausedRelay(Sql holder) {
        this.holder = holder;
    }

    /** Returns once the relay has ended the batch it was at. */
    static PausedRelay of(BenchPostgres postgres) {
        Sql holder = postgres.connect(IntakeService.DATABASE);
        for (int lane = 0; lane < LANES; lane++) {
            holder.run("SELECT pg_advisory_lock(" + LOCK_SPACE + ", " + lane + ")");
        }
        return new PausedRelay(holder);
    }

    @Override
    public void close() {
        holder.close();
    }
}
