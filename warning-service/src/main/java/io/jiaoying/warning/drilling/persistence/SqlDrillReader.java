package io.jiaoying.warning.drilling.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.instantOrNull;
import static io.jiaoying.warning.sql.Columns.textOrNull;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.access.RegionScope;
import io.jiaoying.regions.RegionCode;
import io.jiaoying.warning.calling.application.Numbers;
import io.jiaoying.warning.drilling.application.CheckedNumber;
import io.jiaoying.warning.drilling.application.Drill;
import io.jiaoying.warning.drilling.application.DrillReader;
import io.jiaoying.warning.drilling.application.DrillTable;
import io.jiaoying.warning.drilling.domain.NumberFinding;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads drills: one statement each, so that what is shown belongs together. */
@ApplicationScoped
class SqlDrillReader implements DrillReader {
    private final Pool pool;
    private final Numbers numbers;

    SqlDrillReader(Pool pool, Numbers numbers) {
        this.pool = pool;
        this.numbers = numbers;
    }

    @Override
    public Uni<Optional<Found>> find(UUID id) {
        return pool.preparedQuery("SELECT * FROM drill WHERE id = $1")
                .execute(Tuple.of(id))
                .map(rows -> Columns.first(rows, SqlDrillReader::found));
    }

    private static Found found(Row row) {
        return new Found(DrillRows.drill(row), row.getInteger("paused"), instantOrNull(row, "finished_at"));
    }

    @Override
    public Uni<List<Found>> list(Drill.Kind kind, RegionScope scope, @Nullable String region, Filter after, int rows) {
        String within = region == null ? "" : RegionCode.shorten(region);
        return pool.preparedQuery(ReadingDrillSql.LIST)
                .execute(args(
                        kind.wire(), scope.sqlPrefix(), within, utc(after.startedBefore()), after.idBefore(), rows))
                .map(found -> Columns.all(found, SqlDrillReader::found));
    }

    @Override
    public Uni<List<Drawn>> drawn(UUID drillId) {
        return pool.preparedQuery(ReadingDrillSql.DRAWN)
                .execute(Tuple.of(drillId))
                .map(rows -> Columns.all(
                        rows,
                        row -> new Drawn(
                                row.getString("person_id"),
                                row.getString("name"),
                                row.getString("post"),
                                row.getString("region"),
                                row.getInteger("place"),
                                row.getString("state"),
                                textOrNull(row, "quality"),
                                instantOrNull(row, "first_attempt_at"),
                                instantOrNull(row, "answered_at"))));
    }

    @Override
    public Uni<List<DrillTable.Person>> everybody(UUID drillId) {
        return pool.preparedQuery(ReadingDrillSql.EVERYBODY)
                .execute(Tuple.of(drillId))
                .map(rows -> Columns.all(
                        rows,
                        row -> new DrillTable.Person(
                                row.getString("person_id"), row.getString("region"), textOrNull(row, "left_out"))));
    }

    @Override
    public Uni<List<CheckedNumber>> numbers(UUID drillId) {
        return pool.preparedQuery(ReadingDrillSql.NUMBERS)
                .execute(Tuple.of(drillId))
                .map(rows -> Columns.all(rows, this::number));
    }

    private CheckedNumber number(Row row) {
        String id = row.getString("person_id");
        boolean answered = row.getOffsetDateTime("answered_at") != null;
        boolean left = row.getOffsetDateTime("left_at") != null;
        return new CheckedNumber(
                id,
                row.getString("name"),
                row.getString("post"),
                row.getString("region"),
                numbers.masked(id, textOrNull(row, "phone_sealed")),
                NumberFinding.of(answered, left, row.getBoolean("reached"), row.getBoolean("dead"))
                        .wire(),
                textOrNull(row, "reason"),
                instantOrNull(row, "left_at"),
                instantOrNull(row, "answered_at"));
    }
}
