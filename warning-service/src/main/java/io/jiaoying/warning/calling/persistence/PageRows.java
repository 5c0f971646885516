package io.jiaoying.warning.calling.persistence;

import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.instantOrNull;
import static io.jiaoying.warning.sql.Columns.textOrNull;

import io.jiaoying.warning.calling.application.CallReader;
import io.jiaoying.warning.calling.application.Outgoing;
import io.jiaoying.warning.calling.domain.CallState;
import io.jiaoying.warning.sql.Columns;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows as what a phone page shows. */
final class PageRows {
    private PageRows() {}

    static Optional<CallReader.Page> read(RowSet<Row> rows, boolean aboutOthers) {
        List<Row> all = Columns.all(rows, row -> row);
        return all.isEmpty() ? Optional.empty() : Optional.of(page(all, aboutOthers));
    }

    private static CallReader.Page page(List<Row> rows, boolean aboutOthers) {
        Row first = rows.get(0);
        List<UUID> ids = rows.stream().map(row -> row.getUUID("id")).distinct().toList();
        List<Row> open = rows.stream().filter(PageRows::isOpen).toList();
        return new CallReader.Page(
                ids,
                aboutOthers,
                first.getString("reader_id"),
                first.getString("headline"),
                textOrNull(first, "colour"),
                textOrNull(first, "description"),
                textOrNull(first, "instruction"),
                first.getString("issuer_name"),
                instant(first, "issued_at"),
                instant(first, "expires"),
                first.getBoolean("exercise"),
                first.getBoolean("in_force"),
                openUntil(first),
                rows.stream().allMatch(row -> row.getString("state").equals("answered")),
                first.getOffsetDateTime("feedback_since") != null,
                first.getBoolean("feedback_given"),
                open.stream()
                        .map(row -> new Outgoing.Silent(
                                row.getString("post"),
                                row.getString("region"),
                                row.getOffsetDateTime("not_in_place_at") != null))
                        .distinct()
                        .toList(),
                List.of(first.getArrayOfStrings("demanded")),
                first.getUUID("link_attempt"),
                first.getBoolean("asks_in_place"));
    }

    private static boolean isOpen(Row row) {
        return CallState.of(row.getString("state")).open();
    }

    private static Instant openUntil(Row row) {
        Instant closing = instantOrNull(row, "page_open_until");
        if (row.getBoolean("in_force")) {
            return instant(row, "expires");
        }
        return closing == null ? Instant.EPOCH : closing;
    }
}
