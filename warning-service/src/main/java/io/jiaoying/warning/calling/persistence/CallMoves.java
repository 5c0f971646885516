package io.jiaoying.warning.calling.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.DoorVisit;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Single calls on their way up the ladder, to the door and back. */
final class CallMoves {
    private static final String ADVANCE = """
            UPDATE call c SET next_step = n.step FROM unnest($1::uuid[], $2::int[]) n(id, step) WHERE c.id = n.id""";

    private static final String TO_DOOR = """
            UPDATE call c SET state = 'at-the-door', door_asked_id = n.asked, township_silent = n.township_silent
            FROM unnest($1::uuid[], $2::text[], $3::boolean[]) n(id, asked, township_silent) WHERE c.id = n.id""";

    private static final String NOT_IN_PLACE = """
            UPDATE call SET not_in_place_at = $2, state = 'calling' WHERE id = ANY ($1) AND state IN ('pending', 'calling')""";

    Uni<Void> advance(Tx tx, Map<UUID, Integer> nextSteps) {
        if (nextSteps.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = nextSteps.keySet().toArray(UUID[]::new);
        Integer[] steps = nextSteps.values().toArray(Integer[]::new);
        return run(tx, ADVANCE, Tuple.of(ids, steps));
    }

    Uni<Void> sendToDoor(Tx tx, List<DoorVisit> visits) {
        return visits.isEmpty()
                ? Uni.createFrom().voidItem()
                : run(
                        tx,
                        TO_DOOR,
                        Tuple.of(
                                visits.stream().map(DoorVisit::callId).toArray(UUID[]::new),
                                visits.stream().map(DoorVisit::askedPersonId).toArray(String[]::new),
                                visits.stream().map(DoorVisit::townshipSilent).toArray(Boolean[]::new)));
    }

    Uni<Void> notInPlace(Tx tx, List<UUID> ids, Instant at) {
        return run(tx, NOT_IN_PLACE, args(Columns.ids(ids), utc(at)));
    }

    Uni<Void> calledBack(Tx tx, List<UUID> ids) {
        return each(tx, "UPDATE call SET called_back = called_back + 1 WHERE id = ANY ($1)", ids);
    }

    Uni<Void> giveUp(Tx tx, List<UUID> ids) {
        return each(tx, "UPDATE call SET state = 'unanswered' WHERE id = ANY ($1)", ids);
    }

    private static Uni<Void> each(Tx tx, String statement, List<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().voidItem() : run(tx, statement, Tuple.of(Columns.ids(ids)));
    }

    private static Uni<Void> run(Tx tx, String statement, Tuple parameters) {
        return tx.sql().preparedQuery(statement).execute(parameters).replaceWithVoid();
    }
}
