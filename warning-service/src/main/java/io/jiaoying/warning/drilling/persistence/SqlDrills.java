package io.jiaoying.warning.drilling.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.textOrNull;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.drilling.application.Drill;
import io.jiaoying.warning.drilling.application.DrillTable;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drills in PostgreSQL. */
@ApplicationScoped
class SqlDrills implements DrillTable {
    @Override
    public Uni<List<Person>> everybody(Tx tx, String region, boolean sparingCalled, @Nullable Instant calledSince) {
        return tx.sql()
                .preparedQuery(DrillSql.EVERYBODY)
                .execute(args(region, sparingCalled, utc(calledSince)))
                .map(rows -> Columns.all(
                        rows,
                        row -> new Person(row.getString("id"), row.getString("region"), textOrNull(row, "left_out"))));
    }

    @Override
    public Uni<Boolean> insert(Tx tx, Drill drill) {
        return tx.sql()
                .preparedQuery(DrillSql.INSERT)
                .execute(args(
                        drill.id(),
                        drill.kind().wire(),
                        drill.warningId(),
                        drill.region(),
                        drill.profileId(),
                        drill.seed(),
                        drill.wanted(),
                        drill.month(),
                        drill.startedBy(),
                        utc(drill.startedAt()),
                        utc(drill.endsAt())))
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Uni<Void> insertPeople(
            Tx tx, UUID drillId, List<Person> people, List<String> order, @Nullable Instant calledAt) {
        if (people.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<String, Integer> places = new HashMap<>();
        order.forEach(id -> places.put(id, places.size() + 1));
        return tx.sql()
                .preparedQuery(DrillSql.INSERT_PEOPLE)
                .execute(args(
                        drillId,
                        people.stream().map(Person::personId).toArray(String[]::new),
                        people.stream().map(Person::region).toArray(String[]::new),
                        people.stream().map(Person::leftOut).toArray(String[]::new),
                        people.stream().map(one -> places.get(one.personId())).toArray(Integer[]::new),
                        utc(calledAt)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Drill>> lock(Tx tx, UUID id) {
        return tx.sql()
                .preparedQuery("SELECT * FROM drill WHERE id = $1 AND finished_at IS NULL FOR NO KEY UPDATE")
                .execute(Tuple.of(id))
                .map(rows -> Columns.first(rows, DrillRows::drill));
    }

    @Override
    public Uni<Boolean> isChecked(Tx tx, String region, String month) {
        return tx.sql()
                .preparedQuery("SELECT 1 FROM drill WHERE region = $1 AND month = $2")
                .execute(Tuple.of(region, month))
                .map(rows -> rows.size() > 0);
    }

    @Override
    public Uni<Boolean> anybodyWaits(Tx tx, UUID drillId) {
        return tx.sql()
                .preparedQuery(DrillSql.ANYBODY_WAITS)
                .execute(Tuple.of(drillId))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Integer> callNext(Tx tx, UUID drillId, int most, Instant at) {
        return tx.sql()
                .preparedQuery(DrillSql.CALL_NEXT)
                .execute(args(drillId, most, utc(at)))
                .map(rows -> rows.rowCount());
    }

    @Override
    public Uni<Boolean> realCallOutIn(Tx tx, String region) {
        return tx.sql()
                .preparedQuery(DrillSql.REAL_CALL_OUT)
                .execute(Tuple.of(region))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Void> paused(Tx tx, UUID drillId) {
        return tx.sql()
                .preparedQuery("UPDATE drill SET paused = paused + 1 WHERE id = $1")
                .execute(Tuple.of(drillId))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> finished(Tx tx, UUID drillId, Instant at) {
        return tx.sql()
                .preparedQuery("UPDATE drill SET finished_at = $2 WHERE id = $1")
                .execute(args(drillId, utc(at)))
                .replaceWithVoid();
    }
}
