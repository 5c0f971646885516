package io.jiaoying.warning.calling.persistence;

import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.instantOrNull;
import static io.jiaoying.warning.sql.Columns.textOrNull;

import io.jiaoying.warning.calling.application.CallOut;
import io.jiaoying.warning.calling.application.LockedCall;
import io.jiaoying.warning.calling.application.ProfileJson;
import io.jiaoying.warning.calling.domain.Branch;
import io.jiaoying.warning.calling.domain.CallState;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows as calls and call-outs. */
final class CallRows {
    private CallRows() {}

    static CallOut callOut(Row row) {
        return new CallOut(
                row.getUUID("call_out_id"),
                row.getUUID("warning_id"),
                text(row.getUUID("incident_id")),
                row.getString("warning_region"),
                row.getBoolean("exercise"),
                Boolean.TRUE.equals(row.getBoolean("alive")),
                ProfileJson.read(row.getString("profile")),
                textOrNull(row, "colour"),
                instant(row, "started_at"),
                row.getString("correlation_id"));
    }

    static LockedCall locked(Row row) {
        return new LockedCall(
                row.getUUID("id"),
                callOut(row),
                row.getString("person_id"),
                row.getString("region"),
                CallState.of(row.getString("state")),
                row.getInteger("next_step"),
                new Branch(textOrNull(row, "deputy_id"), textOrNull(row, "superior_id")),
                row.getBoolean("last_left"),
                instantOrNull(row, "stuck_since"),
                instantOrNull(row, "feedback_since"),
                instantOrNull(row, "feedback_due_at"),
                instantOrNull(row, "feedback_overdue_at"),
                row.getBoolean("feedback_given"));
    }

    static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
