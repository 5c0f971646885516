package io.jiaoying.incident.application;

import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Port: clocks. */
public interface ClockTable {
    /** An overdue clock, where it runs and whether it is an exercise's. */
    record Turned(Clock clock, String region, boolean exercise) {}

    Uni<Void> insert(Tx tx, Incident incident, List<Clock> clocks);

    /** The incident's clocks, locked until the transaction ends. */
    Uni<List<Clock>> lock(Tx tx, UUID incidentId);

    /** The incidents these clocks belong to, always in the same order. */
    Uni<List<UUID>> incidentsOf(Tx tx, Collection<UUID> clocks);

    Uni<Void> update(Tx tx, List<Clock> clocks);

    /** Those still within their limit go with the incident; a limit that passed elsewhere stays with who let it pass. */
    Uni<Void> moveTo(Tx tx, Incident incident);

    /** Turns those overdue that run on past their limit; the others are not in the answer. */
    Uni<List<Turned>> turnOverdue(Tx tx, Map<UUID, DueDeadline> looks);
}
