package io.jiaoying.incident.application;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.outbox.Tx;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Turns clocks overdue the moment their limit has passed; those met meanwhile are left alone. */
@ApplicationScoped
public class TurnClocksOverdue implements DeadlineHandler {
    private final ClockTable clocks;
    private final IncidentLog log;
    private final Timer lateness;

    TurnClocksOverdue(ClockTable clocks, IncidentLog log, MeterRegistry metrics) {
        this.clocks = clocks;
        this.log = log;
        this.lateness = Timer.builder("jiaoying_clock_verdict_lateness")
                .description("From a clock's limit to the moment it was turned overdue")
                .publishPercentileHistogram()
                .register(metrics);
    }

    @Override
    public String kind() {
        return IncidentClocks.DEADLINE_KIND;
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        Map<UUID, DueDeadline> byClock = new LinkedHashMap<>();
        due.forEach(deadline -> byClock.put(IncidentClocks.clockOf(deadline.key()), deadline));
        return clocks.turnOverdue(tx, byClock)
                .onItem()
                .transformToMulti(turned -> Multi.createFrom()
                        .iterable(turned.stream()
                                .sorted(Comparator.comparing(one -> one.clock().incidentId()))
                                .toList()))
                .onItem()
                .transformToUniAndConcatenate(one -> tell(
                        tx, one, Objects.requireNonNull(byClock.get(one.clock().id()))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> tell(Tx tx, ClockTable.Turned turned, DueDeadline deadline) {
        tx.afterCommit(() -> lateness.record(Duration.between(deadline.dueAt(), deadline.firedAt())));
        Fact fact = new ClockFacts(turned.clock(), turned.region(), turned.exercise(), "system", deadline.firedAt())
                .overdue();
        return log.write(tx, deadline.cause(), turned.clock().incidentId(), List.of(fact));
    }
}
