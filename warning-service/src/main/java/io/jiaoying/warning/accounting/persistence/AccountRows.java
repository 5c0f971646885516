package io.jiaoying.warning.accounting.persistence;

import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.instantOrNull;
import static io.jiaoying.warning.sql.Columns.textOrNull;

import io.jiaoying.warning.accounting.application.CallOutHead;
import io.jiaoying.warning.accounting.domain.Cell;
import io.jiaoying.warning.calling.domain.CallState;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as the heads and cells of an account. */
final class AccountRows {
    private AccountRows() {}

    static CallOutHead head(Row row) {
        return new CallOutHead(
                row.getUUID("call_out_id"),
                row.getUUID("warning_id"),
                row.getString("region"),
                row.getString("headline"),
                textOrNull(row, "colour"),
                textOrNull(row, "issuer_name"),
                row.getBoolean("exercise"),
                row.getString("profile_id"),
                row.getString("state"),
                instant(row, "started_at"),
                instantOrNull(row, "ended_at"));
    }

    static Cell cell(Row row) {
        return new Cell(
                row.getUUID("call_out_id"),
                row.getString("area"),
                row.getString("post"),
                CallState.of(row.getString("state")),
                SignRows.result(row),
                row.getLong("targets").intValue(),
                row.getLong("late").intValue(),
                durations(row.getArrayOfLongs("answered_after")));
    }

    private static List<Duration> durations(Long @Nullable [] millis) {
        return millis == null
                ? List.of()
                : Arrays.stream(millis).map(Duration::ofMillis).toList();
    }
}
