package io.jiaoying.warning.drilling.persistence;

import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.textOrNull;

import io.jiaoying.warning.drilling.application.Drill;
import io.vertx.mutiny.sqlclient.Row;

/** Rows as drills. */
final class DrillRows {
    private DrillRows() {}

    static Drill drill(Row row) {
        return new Drill(
                row.getUUID("id"),
                Drill.Kind.of(row.getString("kind")),
                row.getUUID("warning_id"),
                row.getString("region"),
                row.getString("profile_id"),
                textOrNull(row, "seed"),
                row.getInteger("wanted"),
                textOrNull(row, "month"),
                row.getString("started_by"),
                instant(row, "started_at"),
                instant(row, "ends_at"));
    }
}
