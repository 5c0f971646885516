package io.jiaoying.warning.tasks.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.events.warning.WarningTaskCompletedV1;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.Beijing;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.application.WarningTimeline;
import io.jiaoying.warning.issuing.application.Warnings;
import io.jiaoying.warning.tasks.domain.TaskState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A government says that it did what the warning obliged it to, and which measures it took where it may choose. */
@ApplicationScoped
public class CompleteTask {
    private final Warnings warnings;
    private final Tasks tasks;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final WarningTimeline timeline;
    private final InstantSource clock;

    CompleteTask(
            Warnings warnings,
            Tasks tasks,
            Deadlines deadlines,
            Outbox outbox,
            WarningTimeline timeline,
            InstantSource clock) {
        this.warnings = warnings;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.timeline = timeline;
        this.clock = clock;
    }

    public Uni<Task> complete(Tx tx, Identity by, UUID id, List<String> measures, @Nullable String notes) {
        return tasks.find(tx, id)
                .map(found -> found.orElseThrow(() -> Refusal.notFound("没有这项任务。", "There is no such task.")))
                .invoke(task -> by.requireRegion(task.region()))
                .invoke(task -> requireMeasures(task, measures))
                .chain(task -> warnings.lock(tx, task.warningId())
                        .chain(warning -> complete(tx, by, task, warning.orElseThrow(), measures, notes)))
                .chain(() -> tasks.find(tx, id))
                .map(done -> done.orElseThrow());
    }

    private Uni<Void> complete(
            Tx tx, Identity by, Task task, Warning warning, List<String> measures, @Nullable String notes) {
        Instant now = clock.instant();
        boolean late = now.isAfter(task.dueAt());
        TaskState state = late ? TaskState.DONE_LATE : TaskState.DONE;
        Map<String, String> refs = Map.of("taskId", task.id().toString(), "code", task.code(), "region", task.region());
        return tasks.complete(tx, task.id(), state.wire(), by.party(), measures, notes, now)
                .invoke(completed -> {
                    if (!completed) {
                        throw Refusal.conflict("task-not-open", "任务已完成或已终止。", "The task is done or has ended already.");
                    }
                })
                .chain(() -> deadlines.cancel(tx, List.of(AssignTasks.key(task.id()))))
                .chain(() -> outbox.append(tx, Cause.fresh(), event(task, warning, now, late)))
                .chain(() -> timeline.append(tx, task.warningId(), "task-" + state.wire(), by.party(), now, refs));
    }

    private static void requireMeasures(Task task, List<String> measures) {
        if (!task.options().containsAll(measures)) {
            throw Refusal.invalid("measures", "须为 " + task.options() + " 中的", "must be of " + task.options());
        }
        if (measures.isEmpty() && !task.options().isEmpty()) {
            throw Refusal.invalid(
                    "measures", "至少采取一项：" + task.options(), "at least one has to be taken: " + task.options());
        }
    }

    private static WarningTaskCompletedV1 event(Task task, Warning warning, Instant at, boolean late) {
        return new WarningTaskCompletedV1(
                task.warningId().toString(),
                warning.incidentId(),
                task.id().toString(),
                task.code(),
                task.region(),
                Beijing.at(at),
                late,
                warning.content().exercise());
    }
}
