package io.jiaoying.incident.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.incident.clock.domain.ClockState;
import io.jiaoying.incident.reminder.application.OpenClock;
import io.jiaoying.incident.reminder.application.OpenClock.Reminder;
import io.jiaoying.incident.reminder.application.ReminderTable;
import io.jiaoying.incident.reminder.domain.ReminderPlan;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Gives the reminder that a clock's look is for, and plans the next look. One deadline per clock does it all: it moves from
 * stage to stage, and ends with the clock.
 */
@ApplicationScoped
public class RemindOfClocks {
    private final ReminderTable table;
    private final Deadlines deadlines;

    RemindOfClocks(ReminderTable table, Deadlines deadlines) {
        this.table = table;
        this.deadlines = deadlines;
    }

    /** The reminders that nobody had given before; clocks decided meanwhile get none. */
    Uni<List<Reminder>> remind(Tx tx, Map<UUID, DueDeadline> looks) {
        return table.lockOpen(tx, looks.keySet())
                .chain(open -> planNext(tx, open, looks).chain(() -> give(tx, due(open, looks))));
    }

    private static List<Reminder> due(List<OpenClock> open, Map<UUID, DueDeadline> looks) {
        return open.stream()
                .flatMap(one -> due(one, firedAt(looks, one)).stream())
                .toList();
    }

    private static Optional<Reminder> due(OpenClock open, Instant now) {
        return plan(open)
                .flatMap(plan -> plan.appliesAt(now, open.knownSince()))
                .map(stage -> new Reminder(open, stage, now));
    }

    private Uni<List<Reminder>> give(Tx tx, List<Reminder> due) {
        return due.isEmpty()
                ? Uni.createFrom().item(due)
                : table.give(tx, due).map(given -> due.stream()
                        .filter(one -> given.contains(one.of().clock().id()))
                        .toList());
    }

    /** Clocks of one incident began with one cause. */
    private Uni<Void> planNext(Tx tx, List<OpenClock> open, Map<UUID, DueDeadline> looks) {
        Map<UUID, List<OpenClock>> running = open.stream()
                .filter(one -> one.clock().state() == ClockState.RUNNING)
                .collect(Collectors.groupingBy(one -> one.clock().incidentId()));
        return Multi.createFrom()
                .iterable(running.values())
                .onItem()
                .transformToUniAndConcatenate(clocks -> deadlines.schedule(
                        tx,
                        look(looks, clocks.get(0)).cause(),
                        clocks.stream()
                                .flatMap(one -> nextLook(one, look(looks, one)).stream())
                                .toList()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Optional<Deadline> nextLook(OpenClock one, DueDeadline look) {
        return plan(one)
                .flatMap(plan -> plan.nextLookAfter(look.firedAt()))
                .map(at -> new Deadline(look.key(), IncidentClocks.DEADLINE_KIND, at));
    }

    private static Optional<ReminderPlan> plan(OpenClock open) {
        return ReminderPlan.of(open.clock(), open.knownSince());
    }

    private static Instant firedAt(Map<UUID, DueDeadline> looks, OpenClock one) {
        return look(looks, one).firedAt();
    }

    private static DueDeadline look(Map<UUID, DueDeadline> looks, OpenClock one) {
        return Objects.requireNonNull(looks.get(one.clock().id()));
    }
}
