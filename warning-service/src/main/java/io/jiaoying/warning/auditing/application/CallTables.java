package io.jiaoying.warning.auditing.application;

import io.jiaoying.warning.auditing.domain.Audit;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** The tables of targets, attempts, answers, deadlines and of whatever else is owed, as they are. */
public interface CallTables {
    /**
     * One statement for the targets, one for what else is owed, each of one snapshot; the database's clock.
     *
     * @param grace how long after it was due something may still be missing
     * @param region a prefix of the targets' regions; empty for all
     * @param atMost how many to list
     */
    Uni<Audit> look(Duration grace, String region, int atMost);
}
