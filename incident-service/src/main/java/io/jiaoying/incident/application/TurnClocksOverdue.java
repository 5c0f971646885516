package io.jiaoying.incident.application;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.reminder.application.OpenClock.Reminder;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Looks at clocks at their reminders and the moment their limit has passed: turns them overdue then, and tells that their
 * desks are to be reminded. Those met meanwhile are left alone.
 */
@ApplicationScoped
public class TurnClocksOverdue implements DeadlineHandler {
    private final ClockTable clocks;
    private final RemindOfClocks reminders;
    private final IncidentLog log;
    private final Timer lateness;

    TurnClocksOverdue(ClockTable clocks, RemindOfClocks reminders, IncidentLog log, MeterRegistry metrics) {
        this.clocks = clocks;
        this.reminders = reminders;
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
        Map<UUID, DueDeadline> looks = new LinkedHashMap<>();
        due.forEach(deadline -> looks.put(IncidentClocks.clockOf(deadline.key()), deadline));
        return clocks.turnOverdue(tx, looks)
                .invoke(turned -> tx.afterCommit(() -> turned.forEach(one -> measure(one, looks))))
                .chain(turned ->
                        reminders.remind(tx, looks).chain(reminded -> tell(tx, happened(turned, reminded, looks))));
    }

    private void measure(ClockTable.Turned one, Map<UUID, DueDeadline> looks) {
        Instant limit = Objects.requireNonNull(one.clock().dueAt());
        lateness.record(Duration.between(limit, look(looks, one.clock().id()).firedAt()));
    }

    /** What happened to one incident's clocks, in order. */
    private record Happened(UUID incidentId, Cause cause, List<Fact> facts) {}

    private static List<Happened> happened(
            List<ClockTable.Turned> turned, List<Reminder> reminded, Map<UUID, DueDeadline> looks) {
        Map<UUID, Happened> byIncident = new TreeMap<>();
        for (ClockTable.Turned one : turned) {
            DueDeadline look = look(looks, one.clock().id());
            factsOf(byIncident, one.clock(), look).add(overdue(one, look));
        }
        for (Reminder one : reminded) {
            Clock clock = one.of().clock();
            factsOf(byIncident, clock, look(looks, clock.id())).add(ReminderFacts.reminded(one));
        }
        return List.copyOf(byIncident.values());
    }

    private static List<Fact> factsOf(Map<UUID, Happened> byIncident, Clock clock, DueDeadline look) {
        UUID incident = clock.incidentId();
        return byIncident
                .computeIfAbsent(incident, id -> new Happened(id, look.cause(), new ArrayList<>()))
                .facts();
    }

    private static DueDeadline look(Map<UUID, DueDeadline> looks, UUID clockId) {
        return Objects.requireNonNull(looks.get(clockId));
    }

    private static Fact overdue(ClockTable.Turned one, DueDeadline look) {
        return new ClockFacts(one.clock(), one.region(), one.exercise(), "system", look.firedAt()).overdue();
    }

    private Uni<Void> tell(Tx tx, List<Happened> happened) {
        return Multi.createFrom()
                .iterable(happened)
                .onItem()
                .transformToUniAndConcatenate(one -> log.write(tx, one.cause(), one.incidentId(), one.facts()))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
