package io.jiaoying.warning.calling.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.CallOut;
import io.jiaoying.warning.calling.application.Calls.StoppedCalls;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls that end without an answer because nobody needs it any more. */
final class CallStops {
    Uni<StoppedCalls> stop(Tx tx, UUID warningId, Instant at, String reason) {
        return tx.sql()
                .preparedQuery(CallSql.STOP_CALL_OUT)
                .execute(args(warningId, utc(at)))
                .chain(outs -> outs.rowCount() == 0
                        ? Uni.createFrom().item(new StoppedCalls(null, List.of(), List.of(), List.of()))
                        : stopCalls(tx, CallRows.callOut(outs.iterator().next()), reason));
    }

    private static Uni<StoppedCalls> stopCalls(Tx tx, CallOut out, String reason) {
        return tx.sql()
                .preparedQuery(CallSql.LOCK_ALL)
                .execute(Tuple.of(out.id()))
                .chain(() -> tx.sql().preparedQuery(CallSql.STOP_CALLS).execute(Tuple.of(out.id(), reason)))
                .map(rows -> stopped(out, rows));
    }

    private static StoppedCalls stopped(CallOut out, RowSet<Row> rows) {
        List<StoppedCalls.Target> stopped = new ArrayList<>();
        List<StoppedCalls.Target> answered = new ArrayList<>();
        List<UUID> all = new ArrayList<>();
        for (Row row : rows) {
            UUID id = row.getUUID("id");
            all.add(id);
            var target = new StoppedCalls.Target(id, row.getString("person_id"), row.getBoolean("told"));
            String state = row.getString("state");
            if (state.equals("stopped")) {
                stopped.add(target);
            } else if (state.equals("answered")) {
                answered.add(target);
            }
        }
        return new StoppedCalls(out, stopped, answered, all);
    }

    Uni<Optional<CallOut>> running(Tx tx, UUID warningId) {
        return tx.sql()
                .preparedQuery(CallSql.RUNNING)
                .execute(Tuple.of(warningId))
                .map(rows -> Columns.first(rows, CallRows::callOut));
    }

    Uni<List<UUID>> ids(Tx tx, String query, Object parameter) {
        return tx.sql()
                .preparedQuery(query)
                .execute(Tuple.of(parameter))
                .map(rows -> Columns.all(rows, row -> row.getUUID(0)));
    }

    /** Locked in the order of their ids first, as everybody does. */
    Uni<List<UUID>> these(Tx tx, List<UUID> ids, String reason) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return tx.sql()
                .preparedQuery(CallSql.LOCK)
                .execute(Tuple.of(Columns.ids(ids)))
                .chain(() -> tx.sql().preparedQuery(CallSql.STOP_THESE).execute(Tuple.of(Columns.ids(ids), reason)))
                .map(rows -> Columns.all(rows, row -> row.getUUID(0)));
    }
}
