package io.jiaoying.warning.reminding.persistence;

import static io.jiaoying.warning.sql.Columns.instantOrNull;
import static io.jiaoying.warning.sql.Columns.textOrNull;

import io.jiaoying.warning.reminding.application.Reminders;
import io.jiaoying.warning.reminding.domain.Audience;
import io.vertx.mutiny.sqlclient.Row;

/** Rows of {@code reminder} as values. */
final class ReminderRows {
    private ReminderRows() {}

    static Reminders.Outgoing outgoing(Row row) {
        return new Reminders.Outgoing(
                row.getUUID("id"),
                row.getUUID("lead_id"),
                row.getUUID("clock_id"),
                row.getString("region"),
                row.getString("title"),
                row.getInteger("number"),
                row.getString("from_level"),
                row.getString("to_level"),
                row.getString("mode"),
                row.getBoolean("legal"),
                instantOrNull(row, "starts_at"),
                instantOrNull(row, "due_at"),
                row.getBoolean("exercise"),
                row.getString("person_id"),
                row.getString("channel"),
                row.getInteger("tries"),
                textOrNull(row, "phone_sealed"),
                textOrNull(row, "traceparent"));
    }

    static Reminders.Settled settled(Row row) {
        return new Reminders.Settled(
                row.getUUID("id"),
                row.getUUID("clock_id"),
                row.getUUID("incident_id"),
                row.getString("region"),
                row.getInteger("number"),
                Audience.of(row.getString("audience")).orElseThrow(),
                textOrNull(row, "desk"),
                row.getString("person_id"),
                row.getString("channel"),
                textOrNull(row, "reason"),
                row.getBoolean("exercise"),
                row.getString("correlation_id"),
                textOrNull(row, "traceparent"));
    }
}
