package io.jiaoying.warning.tasks.application;

import io.jiaoying.access.Identity;
import io.jiaoying.warning.issuing.application.VisibleWarning;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The tasks of a warning that the reader's region and those beneath it have. */
@ApplicationScoped
public class ListTasks {
    private final VisibleWarning visible;
    private final Tasks tasks;

    ListTasks(VisibleWarning visible, Tasks tasks) {
        this.visible = visible;
        this.tasks = tasks;
    }

    public Uni<List<Task>> of(Identity by, UUID warningId) {
        return visible.to(by, warningId)
                .chain(warning -> tasks.ofWarning(warningId))
                .map(all ->
                        all.stream().filter(task -> by.mayActIn(task.region())).toList());
    }
}
