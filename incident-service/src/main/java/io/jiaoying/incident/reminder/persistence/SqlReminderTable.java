package io.jiaoying.incident.reminder.persistence;

import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.persistence.ClockRows;
import io.jiaoying.incident.reminder.application.OpenClock;
import io.jiaoying.incident.reminder.application.OpenClock.Reminder;
import io.jiaoying.incident.reminder.application.ReminderTable;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The table {@code clock_reminder}. */
@ApplicationScoped
class SqlReminderTable implements ReminderTable {
    /** Locks in the order every other writer uses. */
    private static final String LOCK_OPEN = """
            SELECT c.*, i.title FROM clock c JOIN incident i ON i.id = c.incident_id
            WHERE c.id = ANY ($1) AND c.state IN ('running', 'overdue')
            ORDER BY c.incident_id, c.id FOR UPDATE OF c""";

    private static final String GIVE = """
            INSERT INTO clock_reminder (clock_id, number, given_at)
            SELECT * FROM unnest($1::uuid[], $2::int[], $3::timestamptz[])
            ON CONFLICT DO NOTHING RETURNING clock_id""";

    @Override
    public Uni<List<OpenClock>> lockOpen(Tx tx, Collection<UUID> clockIds) {
        return tx.sql()
                .preparedQuery(LOCK_OPEN)
                .execute(Tuple.of((Object) clockIds.toArray(UUID[]::new)))
                .map(rows -> {
                    List<OpenClock> open = new ArrayList<>();
                    rows.forEach(row -> open.add(open(row)));
                    return open;
                });
    }

    private static OpenClock open(Row row) {
        Clock clock = ClockRows.clock(row);
        return new OpenClock(
                clock,
                row.getString("region"),
                row.getBoolean("exercise"),
                row.getString("title"),
                row.getOffsetDateTime("created_at").toInstant());
    }

    @Override
    public Uni<Set<UUID>> give(Tx tx, List<Reminder> reminders) {
        Tuple values = Tuple.of(
                reminders.stream().map(one -> one.of().clock().id()).toArray(UUID[]::new),
                reminders.stream().map(one -> one.stage().number()).toArray(Integer[]::new),
                reminders.stream().map(one -> one.at().atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new));
        return tx.sql().preparedQuery(GIVE).execute(values).map(rows -> {
            Set<UUID> given = new HashSet<>();
            rows.forEach(row -> given.add(row.getUUID(0)));
            return given;
        });
    }
}
