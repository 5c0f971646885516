package io.jiaoying.warning.tasks.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.events.warning.WarningTasksAssignedV1;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.Beijing;
import io.jiaoying.warning.calling.domain.ExerciseMark;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.application.Warnings;
import io.jiaoying.warning.issuing.application.WhenWarningEnds;
import io.jiaoying.warning.issuing.application.WhenWarningTakesForce;
import io.jiaoying.warning.issuing.domain.Colour;
import io.jiaoying.warning.tasks.domain.TaskState;
import io.jiaoying.warning.tasks.domain.TaskTemplate;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a warning obliges to becomes tasks as it takes force; a change adds and ends some, its end asks to undo measures. A drill
 * among one's own people obliges to nothing.
 */
@ApplicationScoped
class AssignTasks implements WhenWarningTakesForce, WhenWarningEnds {
    static final String LIMIT = "warning-task";
    private static final String EXERCISE = "Exercise: ";

    private final Warnings warnings;
    private final TaskTemplates templates;
    private final Tasks tasks;
    private final Deadlines deadlines;
    private final Outbox outbox;

    AssignTasks(Warnings warnings, TaskTemplates templates, Tasks tasks, Deadlines deadlines, Outbox outbox) {
        this.warnings = warnings;
        this.templates = templates;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.outbox = outbox;
    }

    @Override
    public Uni<Map<String, String>> tookForce(Tx tx, Cause cause, Warning warning, boolean update, Instant at) {
        return assign(tx, cause, warning, TaskTemplate.Phase.IN_FORCE, at)
                .map(added -> Map.of("tasksAssigned", String.valueOf(added)));
    }

    @Override
    public Uni<Void> ended(Tx tx, Cause cause, Warning warning, String reason, Instant at) {
        return assign(tx, cause, warning, TaskTemplate.Phase.ENDED, at).replaceWithVoid();
    }

    private Uni<Integer> assign(Tx tx, Cause cause, Warning warning, TaskTemplate.Phase phase, Instant at) {
        return warnings.isAmongOneself(tx, warning)
                .chain(own ->
                        own ? Uni.createFrom().item(0) : assign(tx, cause, warning, asked(warning, phase, at), at));
    }

    private Uni<Integer> assign(Tx tx, Cause cause, Warning warning, List<Task> asked, Instant at) {
        return tasks.endOthers(tx, warning.id(), asked)
                .chain(ended -> deadlines.cancel(
                        tx, ended.stream().map(AssignTasks::key).toList()))
                .chain(() -> asked.isEmpty() ? Uni.createFrom().item(List.<Task>of()) : tasks.insert(tx, asked))
                .chain(added -> schedule(tx, cause, warning, added, at).replaceWith(added.size()));
    }

    private List<Task> asked(Warning warning, TaskTemplate.Phase phase, Instant at) {
        String colour = colour(warning);
        String eventType = warning.content().eventType();
        return templates.all().stream()
                .filter(template -> template.phase() == phase && template.isAskedBy(colour, eventType))
                .flatMap(template -> Governments.of(
                                warning.content().regions(), template.each().digits())
                        .stream()
                        .filter(template::holdsIn)
                        .map(region -> task(warning, template, region, at)))
                .toList();
    }

    private static Task task(Warning warning, TaskTemplate template, String region, Instant at) {
        boolean exercise = warning.content().exercise();
        return new Task(
                UUID.randomUUID(),
                warning.id(),
                template.code(),
                region,
                ExerciseMark.on(exercise, template.title()),
                exercise ? EXERCISE + template.titleEn() : template.titleEn(),
                template.basis(),
                template.verified(),
                template.options().keySet().stream().sorted().toList(),
                template.phase().wire(),
                TaskState.OPEN.wire(),
                at,
                at.plus(template.within()),
                null,
                null,
                List.of(),
                null);
    }

    private Uni<Void> schedule(Tx tx, Cause cause, Warning warning, List<Task> added, Instant at) {
        if (added.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<String> codes = added.stream().map(Task::code).distinct().sorted().toList();
        var event = new WarningTasksAssignedV1(
                warning.id().toString(),
                warning.incidentId(),
                warning.region(),
                codes,
                Beijing.at(at),
                warning.content().exercise());
        return deadlines
                .schedule(
                        tx,
                        cause,
                        added.stream()
                                .map(task -> new Deadline(key(task.id()), LIMIT, task.dueAt()))
                                .toList())
                .chain(() -> outbox.append(tx, cause, event));
    }

    private static @Nullable String colour(Warning warning) {
        Colour colour = warning.content().colour();
        return colour == null ? null : colour.wire();
    }

    static String key(UUID taskId) {
        return LIMIT + ":" + taskId;
    }

    static UUID taskId(String key) {
        return UUID.fromString(key.substring(key.indexOf(':') + 1));
    }
}
