package io.jiaoying.incident.reminder.application;

import io.jiaoying.incident.reminder.domain.GivenReminder;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port: the reminders of a clock, for reading. */
public interface ReminderQueries {
    /** Whose clock it is; empty for an unknown one. */
    Uni<Optional<String>> regionOf(UUID clockId);

    Uni<List<GivenReminder>> of(UUID clockId);
}
