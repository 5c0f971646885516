package io.jiaoying.warning.tasks.application;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.events.warning.WarningTaskOverdueV1;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.Beijing;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.application.Warnings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A task was not done in time. */
@ApplicationScoped
class TurnTasksOverdue implements DeadlineHandler {
    private final Warnings warnings;
    private final Tasks tasks;
    private final Outbox outbox;

    TurnTasksOverdue(Warnings warnings, Tasks tasks, Outbox outbox) {
        this.warnings = warnings;
        this.tasks = tasks;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return AssignTasks.LIMIT;
    }

    /** The warnings are locked first, as whoever ends or changes them does. */
    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        List<UUID> ids = due.stream().map(one -> AssignTasks.taskId(one.key())).toList();
        return tasks.warningsOf(tx, ids).chain(of -> warnings.lockAll(tx, of)).chain(locked -> {
            Map<UUID, Warning> byId = locked.stream().collect(Collectors.toMap(Warning::id, Function.identity()));
            return tasks.overdue(tx, ids)
                    .chain(missed -> outbox.append(
                            tx,
                            due.get(0).cause(),
                            missed.stream().flatMap(task -> event(byId, task)).toList()));
        });
    }

    private static Stream<WarningTaskOverdueV1> event(Map<UUID, Warning> warnings, Task task) {
        return Optional.ofNullable(warnings.get(task.warningId())).stream()
                .map(warning -> new WarningTaskOverdueV1(
                        task.warningId().toString(),
                        warning.incidentId(),
                        task.id().toString(),
                        task.code(),
                        task.region(),
                        Beijing.at(task.dueAt()),
                        warning.content().exercise()));
    }
}
