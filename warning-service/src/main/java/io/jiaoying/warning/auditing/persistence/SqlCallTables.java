package io.jiaoying.warning.auditing.persistence;

import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.instantOrNull;

import io.jiaoying.warning.auditing.application.CallTables;
import io.jiaoying.warning.auditing.domain.Audit;
import io.jiaoying.warning.auditing.domain.Fault;
import io.jiaoying.warning.auditing.domain.Neglect;
import io.jiaoying.warning.auditing.domain.Neglected;
import io.jiaoying.warning.auditing.domain.PastDue;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables for the audit. */
@ApplicationScoped
class SqlCallTables implements CallTables {
    private final Pool pool;

    SqlCallTables(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Audit> look(Duration grace, String region, int atMost) {
        Tuple within = Tuple.of(grace.toMillis(), region, atMost);
        return pool.preparedQuery(AuditSql.LOOK).execute(within).chain(targets -> pool.preparedQuery(OwedSql.LOOK)
                .execute(within)
                .map(owed -> audit(targets, owed)));
    }

    private static Audit audit(RowSet<Row> rows, RowSet<Row> owed) {
        Row any = rows.iterator().next();
        List<PastDue> found = new ArrayList<>();
        for (Row row : rows) {
            if (row.getUUID("call_id") != null) {
                found.add(pastDue(row));
            }
        }
        return new Audit(
                instant(any, "looked_at"),
                any.getLong("open").intValue(),
                any.getLong("past_due").intValue(),
                found,
                owed.size() == 0
                        ? 0
                        : owed.iterator().next().getLong("neglected").intValue(),
                Columns.all(owed, SqlCallTables::neglected));
    }

    private static Neglected neglected(Row row) {
        return new Neglected(
                row.getUUID("id"),
                row.getUUID("about_id"),
                row.getString("region"),
                Neglect.of(row.getString("neglect")).orElseThrow(),
                instant(row, "since"));
    }

    private static PastDue pastDue(Row row) {
        return new PastDue(
                row.getUUID("call_id"),
                row.getUUID("call_out_id"),
                row.getUUID("warning_id"),
                row.getString("person_id"),
                row.getString("post"),
                row.getString("region"),
                row.getString("state"),
                Fault.of(row.getString("fault")).orElseThrow(),
                instantOrNull(row, "since"));
    }
}
