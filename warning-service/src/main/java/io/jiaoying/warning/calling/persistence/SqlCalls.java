package io.jiaoying.warning.calling.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.CallOut;
import io.jiaoying.warning.calling.application.Calls;
import io.jiaoying.warning.calling.application.LockedCall;
import io.jiaoying.warning.calling.application.ProfileJson;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Step;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Call-outs and calls in PostgreSQL. Calls are always locked in the order of their ids, before their attempts. */
@ApplicationScoped
class SqlCalls implements Calls {
    @Override
    public Uni<Void> endIfDone(Tx tx, UUID warningId, Instant at) {
        return tx.sql()
                .preparedQuery(CallSql.END_IF_DONE)
                .execute(args(warningId, utc(at)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> open(Tx tx, NewCallOut out) {
        return tx.sql()
                .preparedQuery(CallSql.OPEN)
                .execute(args(
                        out.id(),
                        out.warningId(),
                        out.profile().id(),
                        ProfileJson.write(out.profile()),
                        out.colour(),
                        out.startedBy(),
                        utc(out.startedAt()),
                        out.correlationId()))
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Uni<List<UUID>> expand(Tx tx, NewCallOut out) {
        Step first = out.profile().ladder(out.colour()).get(0);
        String[] channels = first.channels().stream().map(Channel::wire).toArray(String[]::new);
        return tx.sql()
                .preparedQuery(CallSql.EXPAND)
                .execute(args(out.id(), out.warningId(), channels, out.traceparent()))
                .map(rows -> Columns.all(rows, row -> row.getUUID(0)))
                .call(ids -> tx.sql()
                        .preparedQuery("UPDATE call_out SET targets = $2 WHERE id = $1")
                        .execute(Tuple.of(out.id(), ids.size())));
    }

    @Override
    public Uni<List<LockedCall>> lock(Tx tx, List<UUID> ids) {
        Tuple wanted = Tuple.of(Columns.ids(ids));
        return tx.sql()
                .preparedQuery(CallSql.LOCK)
                .execute(wanted)
                .chain(() -> tx.sql().preparedQuery(CallSql.READ).execute(wanted))
                .map(rows -> Columns.all(rows, CallRows::locked));
    }

    @Override
    public Uni<Void> advance(Tx tx, Map<UUID, Integer> nextSteps) {
        if (nextSteps.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = nextSteps.keySet().toArray(UUID[]::new);
        Integer[] steps = nextSteps.values().toArray(Integer[]::new);
        return tx.sql()
                .preparedQuery("UPDATE call c SET next_step = n.step"
                        + " FROM unnest($1::uuid[], $2::int[]) n(id, step) WHERE c.id = n.id")
                .execute(Tuple.of(ids, steps))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> sendToDoor(Tx tx, List<UUID> ids, List<@Nullable String> askedIds) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.sql()
                .preparedQuery("UPDATE call c SET state = 'at-the-door', door_asked_id = n.asked"
                        + " FROM unnest($1::uuid[], $2::text[]) n(id, asked) WHERE c.id = n.id")
                .execute(Tuple.of(Columns.ids(ids), askedIds.toArray(String[]::new)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> giveUp(Tx tx, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.sql()
                .preparedQuery("UPDATE call SET state = 'unanswered' WHERE id = ANY ($1)")
                .execute(Tuple.of(Columns.ids(ids)))
                .replaceWithVoid();
    }

    @Override
    public Uni<StoppedCalls> stop(Tx tx, UUID warningId, Instant at) {
        return tx.sql()
                .preparedQuery(CallSql.STOP_CALL_OUT)
                .execute(args(warningId, utc(at)))
                .chain(outs -> outs.rowCount() == 0
                        ? Uni.createFrom().item(new StoppedCalls(null, List.of(), List.of(), List.of()))
                        : stopCalls(tx, CallRows.callOut(outs.iterator().next())));
    }

    private static Uni<StoppedCalls> stopCalls(Tx tx, CallOut out) {
        return tx.sql()
                .preparedQuery(CallSql.LOCK_ALL)
                .execute(Tuple.of(out.id()))
                .chain(() -> tx.sql().preparedQuery(CallSql.STOP_CALLS).execute(Tuple.of(out.id())))
                .map(rows -> stopped(out, rows));
    }

    private static StoppedCalls stopped(CallOut out, RowSet<Row> rows) {
        List<UUID> stopped = new ArrayList<>();
        List<StoppedCalls.Target> answered = new ArrayList<>();
        List<UUID> all = new ArrayList<>();
        for (Row row : rows) {
            UUID id = row.getUUID("id");
            all.add(id);
            String state = row.getString("state");
            if (state.equals("stopped")) {
                stopped.add(id);
            } else if (state.equals("answered")) {
                answered.add(new StoppedCalls.Target(id, row.getString("person_id")));
            }
        }
        return new StoppedCalls(out, stopped, answered, all);
    }

    @Override
    public Uni<Void> awaitClosing(Tx tx, UUID callOutId, List<UUID> answered, Instant since, Instant until) {
        return tx.sql()
                .preparedQuery("UPDATE call_out SET page_open_until = $2 WHERE id = $1")
                .execute(args(callOutId, utc(until)))
                .chain(() -> tx.sql()
                        .preparedQuery("UPDATE call SET feedback_since = $2, feedback_due_at = $3,"
                                + " feedback_overdue_at = NULL WHERE id = ANY ($1)")
                        .execute(args(Columns.ids(answered), utc(since), utc(until))))
                .replaceWithVoid();
    }
}
