package io.jiaoying.warning.calling.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.CallOut;
import io.jiaoying.warning.calling.application.Calls;
import io.jiaoying.warning.calling.application.DoorVisit;
import io.jiaoying.warning.calling.application.LockedCall;
import io.jiaoying.warning.calling.application.ProfileJson;
import io.jiaoying.warning.calling.domain.SilentTownship;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Call-outs and calls in PostgreSQL. Calls are always locked in the order of their ids, before their attempts. */
@ApplicationScoped
class SqlCalls implements Calls {
    private final CallExpansion expansion = new CallExpansion();
    private final CallStops stopping = new CallStops();
    private final CallMoves moves = new CallMoves();

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
                        out.correlationId(),
                        out.profile().paceOf(out.colour()),
                        out.profile().notInPlace() != null))
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Uni<Integer> expand(Tx tx, NewCallOut out) {
        return expansion.expand(tx, out);
    }

    @Override
    public Uni<List<UUID>> extend(Tx tx, NewCallOut out) {
        return expansion.extend(tx, out);
    }

    @Override
    public Uni<List<UUID>> silentAtFirstRung(Tx tx, UUID callOutId) {
        return expansion.silentAtFirstRung(tx, callOutId);
    }

    @Override
    public Uni<List<LockedCall>> lock(Tx tx, List<UUID> ids) {
        Tuple wanted = Tuple.of(Columns.ids(ids));
        return tx.sql()
                .preparedQuery(CallSql.LOCK)
                .execute(wanted)
                .chain(() -> tx.sql().preparedQuery(LockedCallSql.READ).execute(wanted))
                .map(rows -> Columns.all(rows, CallRows::locked));
    }

    @Override
    public Uni<Void> advance(Tx tx, Map<UUID, Integer> nextSteps) {
        return moves.advance(tx, nextSteps);
    }

    @Override
    public Uni<Void> notInPlace(Tx tx, List<UUID> ids, Instant at) {
        return moves.notInPlace(tx, ids, at);
    }

    @Override
    public Uni<Void> calledBack(Tx tx, List<UUID> ids) {
        return moves.calledBack(tx, ids);
    }

    @Override
    public Uni<Void> sendToDoor(Tx tx, List<DoorVisit> visits) {
        return moves.sendToDoor(tx, visits);
    }

    @Override
    public Uni<List<SilentTownship.Sign>> signs(Tx tx, UUID callOutId, Set<String> townships) {
        return tx.sql()
                .preparedQuery(LockedCallSql.SIGNS)
                .execute(Tuple.of(callOutId, townships.toArray(String[]::new)))
                .map(rows -> Columns.all(rows, CallRows::sign));
    }

    @Override
    public Uni<Void> giveUp(Tx tx, List<UUID> ids) {
        return moves.giveUp(tx, ids);
    }

    @Override
    public Uni<StoppedCalls> stop(Tx tx, UUID warningId, Instant at, String reason) {
        return stopping.stop(tx, warningId, at, reason);
    }

    @Override
    public Uni<Optional<CallOut>> running(Tx tx, UUID warningId) {
        return stopping.running(tx, warningId);
    }

    @Override
    public Uni<List<UUID>> openOutsideTheArea(Tx tx, CallOut out) {
        return stopping.ids(tx, CallSql.OPEN_OUTSIDE, out.id());
    }

    @Override
    public Uni<List<UUID>> openOf(Tx tx, String personId) {
        return stopping.ids(tx, CallSql.OPEN_OF_PERSON, personId);
    }

    @Override
    public Uni<List<UUID>> openInExercises(Tx tx, UUID callOutId) {
        return stopping.ids(tx, CallSql.OPEN_IN_EXERCISES, callOutId);
    }

    @Override
    public Uni<List<UUID>> stopThese(Tx tx, List<UUID> ids, String reason) {
        return stopping.these(tx, ids, reason);
    }

    @Override
    public Uni<Void> awaitClosing(
            Tx tx, UUID callOutId, List<UUID> answered, Instant since, Instant until, Instant pageOpenUntil) {
        return tx.sql()
                .preparedQuery("UPDATE call_out SET page_open_until = $2 WHERE id = $1")
                .execute(args(callOutId, utc(pageOpenUntil)))
                .chain(() -> tx.sql()
                        .preparedQuery("UPDATE call SET feedback_since = $2, feedback_due_at = $3,"
                                + " feedback_overdue_at = NULL WHERE id = ANY ($1)")
                        .execute(args(Columns.ids(answered), utc(since), utc(until))))
                .replaceWithVoid();
    }
}
