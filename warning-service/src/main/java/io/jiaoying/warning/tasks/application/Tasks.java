package io.jiaoying.warning.tasks.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where tasks are kept. */
public interface Tasks {
    /** Those that the warning has already are left alone; the others come back. */
    Uni<List<Task>> insert(Tx tx, List<Task> tasks);

    /** Ends the open tasks of a phase that are not among these any more; their ids. */
    Uni<List<UUID>> endOthers(Tx tx, UUID warningId, List<Task> stillAsked);

    Uni<Optional<Task>> find(Tx tx, UUID id);

    Uni<List<Task>> ofWarning(UUID warningId);

    Uni<List<UUID>> warningsOf(Tx tx, List<UUID> ids);

    /** False when it is neither open nor overdue any more. */
    Uni<Boolean> complete(
            Tx tx, UUID id, String state, String by, List<String> measures, @Nullable String notes, Instant at);

    /** Those that were still open. */
    Uni<List<Task>> overdue(Tx tx, List<UUID> ids);
}
