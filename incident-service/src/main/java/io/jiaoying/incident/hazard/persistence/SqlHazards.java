package io.jiaoying.incident.hazard.persistence;

import static io.jiaoying.incident.persistence.Columns.utc;
import static io.jiaoying.incident.persistence.Columns.utcOrNull;
import static io.jiaoying.incident.persistence.Columns.values;

import io.jiaoying.access.RegionScope;
import io.jiaoying.incident.hazard.application.Hazards;
import io.jiaoying.incident.hazard.domain.Hazard;
import io.jiaoying.incident.hazard.domain.HazardKind;
import io.jiaoying.incident.hazard.domain.HazardLevel;
import io.jiaoying.incident.hazard.domain.HazardState;
import io.jiaoying.incident.persistence.Columns;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables {@code hazard} and {@code hazard_step}. */
@ApplicationScoped
class SqlHazards implements Hazards {
    private static final String INSERT = """
            INSERT INTO hazard (id, kind, level, title, description, unit_name, region, place_text, longitude, latitude, state,
                discovered_at, recorded_at, recorded_by, revision)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)""";

    private static final String KEEP = """
            INSERT INTO hazard_step (hazard_id, revision, state, note, taken_by, taken_at) VALUES ($1, $2, $3, $4, $5, $6)""";

    private static final String LIST = """
            SELECT * FROM hazard
            WHERE region LIKE $1 || '%' AND ($2::text IS NULL OR region LIKE $2 || '%')
              AND ($3::text IS NULL OR state = $3) AND ($4::text IS NULL OR kind = $4) AND ($5::text IS NULL OR level = $5)
              AND ($6::timestamptz IS NULL OR (recorded_at, id) < ($6, $7::uuid))
            ORDER BY recorded_at DESC, id DESC LIMIT $8""";

    private final Pool pool;

    SqlHazards(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> insert(Tx tx, Hazard hazard) {
        return tx.sql()
                .preparedQuery(INSERT)
                .execute(values(
                        hazard.id(),
                        hazard.kind().wire(),
                        hazard.level().wire(),
                        hazard.title(),
                        hazard.description(),
                        hazard.unitName(),
                        hazard.spot().region(),
                        hazard.spot().text(),
                        hazard.spot().longitude(),
                        hazard.spot().latitude(),
                        hazard.state().wire(),
                        utc(hazard.discoveredAt()),
                        utc(hazard.recordedAt()),
                        hazard.recordedBy(),
                        hazard.revision()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> advance(Tx tx, Hazard hazard) {
        return tx.sql()
                .preparedQuery("UPDATE hazard SET state = $2, revision = $3 WHERE id = $1")
                .execute(Tuple.of(hazard.id(), hazard.state().wire(), hazard.revision()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> keep(Tx tx, UUID hazardId, Step step) {
        return tx.sql()
                .preparedQuery(KEEP)
                .execute(values(hazardId, step.revision(), step.state(), step.note(), step.by(), utc(step.at())))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Hazard>> lock(Tx tx, UUID id) {
        return tx.sql()
                .preparedQuery("SELECT * FROM hazard WHERE id = $1 FOR UPDATE")
                .execute(Tuple.of(id))
                .map(rows -> Columns.list(rows, SqlHazards::hazard).stream().findFirst());
    }

    @Override
    public Uni<Optional<Hazard>> find(UUID id) {
        return pool.preparedQuery("SELECT * FROM hazard WHERE id = $1")
                .execute(Tuple.of(id))
                .map(rows -> Columns.list(rows, SqlHazards::hazard).stream().findFirst());
    }

    @Override
    public Uni<List<Step>> steps(UUID id) {
        return pool.preparedQuery("SELECT * FROM hazard_step WHERE hazard_id = $1 ORDER BY revision")
                .execute(Tuple.of(id))
                .map(rows -> Columns.list(rows, SqlHazards::step));
    }

    @Override
    public Uni<List<Hazard>> list(RegionScope scope, Filter filter) {
        return pool.preparedQuery(LIST)
                .execute(values(
                        scope.sqlPrefix(),
                        filter.region(),
                        filter.state(),
                        filter.kind(),
                        filter.level(),
                        utcOrNull(filter.after()),
                        filter.afterId(),
                        filter.rows()))
                .map(found -> Columns.list(found, SqlHazards::hazard));
    }

    private static Step step(Row row) {
        return new Step(
                row.getInteger("revision"),
                row.getString("state"),
                row.getString("note"),
                row.getString("taken_by"),
                row.getOffsetDateTime("taken_at").toInstant());
    }

    private static Hazard hazard(Row row) {
        return new Hazard(
                row.getUUID("id"),
                HazardKind.of(row.getString("kind")).orElseThrow(),
                HazardLevel.of(row.getString("level")).orElseThrow(),
                row.getString("title"),
                row.getString("description"),
                row.getString("unit_name"),
                new Hazard.Spot(
                        row.getString("region"),
                        row.getString("place_text"),
                        row.getDouble("longitude"),
                        row.getDouble("latitude")),
                HazardState.of(row.getString("state")).orElseThrow(),
                row.getOffsetDateTime("discovered_at").toInstant(),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getString("recorded_by"),
                row.getInteger("revision"));
    }
}
