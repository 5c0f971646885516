package io.jiaoying.warning.feedback.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.feedback.application.DemandTable;
import io.jiaoying.warning.feedback.application.Owed;
import io.jiaoying.warning.feedback.domain.Demand;
import io.jiaoying.warning.feedback.domain.DemandState;
import io.jiaoying.warning.feedback.domain.FeedbackType;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What targets owe, in PostgreSQL. */
@ApplicationScoped
class SqlDemands implements DemandTable {
    @Override
    public Uni<Void> insert(Tx tx, List<Owed> owed) {
        if (owed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.sql()
                .preparedQuery(DemandSql.INSERT)
                .execute(args(
                        owed.stream().map(Owed::id).toArray(UUID[]::new),
                        owed.stream().map(Owed::callId).toArray(UUID[]::new),
                        texts(owed, one -> one.type().wire()),
                        texts(owed, one -> one.starts().wire()),
                        owed.stream().map(one -> utc(one.askedAt())).toArray(OffsetDateTime[]::new),
                        owed.stream().map(one -> utc(one.dueAt())).toArray(OffsetDateTime[]::new)))
                .replaceWithVoid();
    }

    private static String[] texts(List<Owed> owed, Function<Owed, String> read) {
        return owed.stream().map(read).toArray(String[]::new);
    }

    @Override
    public Uni<List<UUID>> callsOf(Tx tx, List<UUID> ids) {
        return tx.sql()
                .preparedQuery("SELECT DISTINCT call_id FROM feedback_demand WHERE id = ANY ($1)")
                .execute(Tuple.of(Columns.ids(ids)))
                .map(rows -> Columns.all(rows, row -> row.getUUID(0)));
    }

    @Override
    public Uni<List<Owed>> lock(Tx tx, List<UUID> ids) {
        return tx.sql()
                .preparedQuery(DemandSql.LOCK)
                .execute(Tuple.of(Columns.ids(ids)))
                .map(rows -> Columns.all(rows, SqlDemands::owed));
    }

    @Override
    public Uni<List<Owed>> lockWaiting(Tx tx, UUID callId) {
        return tx.sql()
                .preparedQuery(DemandSql.LOCK_WAITING)
                .execute(Tuple.of(callId))
                .map(rows -> Columns.all(rows, SqlDemands::owed));
    }

    @Override
    public Uni<Void> met(Tx tx, List<UUID> ids, UUID reportId, Instant at) {
        return change(tx, ids, DemandSql.MET, reportId, utc(at));
    }

    @Override
    public Uni<Void> withdraw(Tx tx, List<UUID> ids) {
        return change(tx, ids, DemandSql.WITHDRAW);
    }

    @Override
    public Uni<List<UUID>> withdrawStartedBy(Tx tx, Demand.Start start, List<UUID> callIds) {
        return tx.sql()
                .preparedQuery(DemandSql.WITHDRAW_STARTED_BY)
                .execute(args(Columns.ids(callIds), start.wire()))
                .map(rows -> Columns.all(rows, row -> row.getUUID(0)));
    }

    @Override
    public Uni<Void> withdrawAll(Tx tx, List<UUID> callIds) {
        return change(tx, callIds, DemandSql.WITHDRAW_ALL);
    }

    @Override
    public Uni<Void> reminded(Tx tx, List<UUID> ids, Instant at) {
        return change(tx, ids, DemandSql.REMINDED, utc(at));
    }

    @Override
    public Uni<Void> escalated(Tx tx, List<UUID> ids, List<@Nullable String> to, Instant at) {
        return change(tx, ids, DemandSql.ESCALATED, to.toArray(String[]::new), utc(at));
    }

    @Override
    public Uni<Void> askAfresh(Tx tx, List<UUID> callIds, Instant since, @Nullable Instant dueAt, boolean overdue) {
        return change(tx, callIds, DemandSql.ASK_AFRESH, utc(since), utc(dueAt), overdue);
    }

    @Override
    public Uni<Void> keepPagesOpen(Tx tx, UUID callOutId, Instant until) {
        return tx.sql()
                .preparedQuery(DemandSql.KEEP_PAGES_OPEN)
                .execute(args(callOutId, utc(until)))
                .replaceWithVoid();
    }

    private static Uni<Void> change(Tx tx, List<UUID> ids, String statement, @Nullable Object... values) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        @Nullable Object[] all = new Object[values.length + 1];
        all[0] = Columns.ids(ids);
        System.arraycopy(values, 0, all, 1, values.length);
        return tx.sql().preparedQuery(statement).execute(args(all)).replaceWithVoid();
    }

    private static Owed owed(Row row) {
        return new Owed(
                row.getUUID("id"),
                row.getUUID("call_id"),
                FeedbackType.of(row.getString("type")).orElseThrow(),
                Demand.Start.of(row.getString("starts")).orElseThrow(),
                row.getInteger("round"),
                DemandState.of(row.getString("state")),
                instant(row, "asked_at"),
                instant(row, "due_at"),
                row.getInteger("reminders"),
                row.getOffsetDateTime("escalated_at") != null,
                row.getBoolean("latest"),
                row.getBoolean("replaced"));
    }
}
