package io.jiaoying.incident.reminder.application;

import io.jiaoying.incident.reminder.application.OpenClock.Reminder;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Port: clocks still owed and the reminders given of them. */
public interface ReminderTable {
    /** Those of these clocks that run or are overdue, locked until the transaction ends. */
    Uni<List<OpenClock>> lockOpen(Tx tx, Collection<UUID> clockIds);

    /** The clocks whose reminder had not been given before; it is given once whoever asks how often. */
    Uni<Set<UUID>> give(Tx tx, List<Reminder> reminders);
}
