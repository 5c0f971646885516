package io.jiaoying.warning.issuing.persistence;

import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.instantOrNull;
import static io.jiaoying.warning.sql.Columns.textOrNull;

import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.domain.Colour;
import io.jiaoying.warning.issuing.domain.WarningContent;
import io.jiaoying.warning.issuing.domain.WarningState;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of {@code warning} as warnings. */
final class WarningRows {
    private WarningRows() {}

    static Warning read(Row row) {
        String pending = textOrNull(row, "pending_update");
        return new Warning(
                row.getUUID("id"),
                WarningState.of(row.getString("state")),
                row.getString("region"),
                content(row),
                row.getString("drafted_by"),
                instant(row, "drafted_at"),
                textOrNull(row, "approved_by"),
                instantOrNull(row, "approved_at"),
                pending == null ? null : ContentJson.content(pending),
                textOrNull(row, "pending_by"),
                instantOrNull(row, "ended_at"),
                textOrNull(row, "end_reason"),
                row.getInteger("version"));
    }

    private static WarningContent content(Row row) {
        return new WarningContent(
                row.getString("event_type"),
                colour(textOrNull(row, "colour")),
                row.getString("headline"),
                textOrNull(row, "description"),
                textOrNull(row, "instruction"),
                ContentJson.areas(row.getString("areas")),
                instantOrNull(row, "onset"),
                instantOrNull(row, "expires"),
                textOrNull(row, "issuer_name"),
                instantOrNull(row, "issued_at"),
                row.getBoolean("relayed"),
                textOrNull(row, "grade"),
                textOrNull(row, "response_level"),
                text(row.getUUID("incident_id")),
                text(row.getUUID("assessment_id")),
                row.getBoolean("exercise"));
    }

    static @Nullable Colour colour(@Nullable String wire) {
        return wire == null ? null : Colour.of(wire).orElseThrow();
    }

    static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
