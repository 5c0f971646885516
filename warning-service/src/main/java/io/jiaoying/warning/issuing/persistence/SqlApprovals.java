package io.jiaoying.warning.issuing.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.textOrNull;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.application.Approvals;
import io.jiaoying.warning.issuing.application.Recalls;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Approvals and recalls in PostgreSQL. */
final class SqlApprovals {
    private SqlApprovals() {}

    /** Approvals. */
    @ApplicationScoped
    static class Given implements Approvals {
        private final Pool pool;

        Given(Pool pool) {
            this.pool = pool;
        }

        @Override
        public Uni<Void> keep(Tx tx, UUID warningId, Approval approval) {
            return tx.sql()
                    .preparedQuery("""
                            INSERT INTO approval (id, warning_id, version, approved_by, approved_by_name, approved_at, note)
                            VALUES ($1, $2, $3, $4, $5, $6, $7)""")
                    .execute(args(
                            approval.id(),
                            warningId,
                            approval.version(),
                            approval.by(),
                            approval.byName(),
                            utc(approval.at()),
                            approval.note()))
                    .replaceWithVoid();
        }

        @Override
        public Uni<List<Approval>> of(UUID warningId) {
            return pool.preparedQuery("SELECT * FROM approval WHERE warning_id = $1 ORDER BY approved_at, version")
                    .execute(Tuple.of(warningId))
                    .map(rows -> Columns.all(rows, Given::read));
        }

        private static Approval read(Row row) {
            return new Approval(
                    row.getUUID("id"),
                    row.getInteger("version"),
                    row.getString("approved_by"),
                    row.getString("approved_by_name"),
                    instant(row, "approved_at"),
                    textOrNull(row, "note"));
        }
    }

    /** Recalls. */
    @ApplicationScoped
    static class Recalled implements Recalls {
        @Override
        public Uni<Void> keep(Tx tx, UUID warningId, Recall recall) {
            return tx.sql()
                    .preparedQuery(
                            "INSERT INTO recall (warning_id, recalled_by, recalled_at, reason) VALUES ($1, $2, $3, $4)")
                    .execute(args(warningId, recall.by(), utc(recall.at()), recall.reason()))
                    .replaceWithVoid();
        }

        @Override
        public Uni<Optional<Recall>> of(Tx tx, UUID warningId) {
            return tx.sql()
                    .preparedQuery("SELECT * FROM recall WHERE warning_id = $1")
                    .execute(Tuple.of(warningId))
                    .map(rows -> Columns.first(
                            rows,
                            row -> new Recall(
                                    row.getString("recalled_by"),
                                    instant(row, "recalled_at"),
                                    row.getString("reason"))));
        }
    }
}
