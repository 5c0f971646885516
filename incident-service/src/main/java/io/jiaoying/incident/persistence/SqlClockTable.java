package io.jiaoying.incident.persistence;

import static io.jiaoying.incident.persistence.Columns.list;
import static io.jiaoying.incident.persistence.Columns.utcOrNull;

import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.incident.application.ClockTable;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code clock}. */
@ApplicationScoped
class SqlClockTable implements ClockTable {
    private static final String COLUMNS = """
            id, incident_id, region, exercise, pack_id, pack_version, rule_id, basis, legal, from_level, to_level, mode,
            started_by, allowed, starts_at, due_at, state, satisfied_at, seen_late_at, occurrence, jurisdiction, asks""";
    private static final String INSERT = ClockRows.insert(1);
    private static final String LOCK =
            "SELECT " + COLUMNS + " FROM clock WHERE incident_id = $1 ORDER BY id FOR UPDATE";
    private static final String INCIDENTS_OF =
            "SELECT DISTINCT incident_id FROM clock WHERE id = ANY ($1) ORDER BY incident_id";
    private static final String UPDATE = """
            UPDATE clock AS c
            SET state = r.state, starts_at = r.starts_at, due_at = r.due_at, satisfied_at = r.satisfied_at,
                seen_late_at = r.seen_late_at, legal = r.legal, from_level = r.from_level, to_level = r.to_level,
                basis = r.basis
            FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[],
                        $7::boolean[], $8::text[], $9::text[], $10::text[])
                 AS r(id, state, starts_at, due_at, satisfied_at, seen_late_at, legal, from_level, to_level, basis)
            WHERE c.id = r.id""";

    private static final String MOVE = """
            UPDATE clock SET region = $2
            WHERE incident_id = $1 AND state IN ('waiting', 'running') AND region <> $2""";

    /**
     * Locks in the order every other writer uses, and leaves alone what was met meanwhile and what is still in time. More
     * than two seconds after the limit it is seen late.
     */
    private static final String TURN_OVERDUE = """
            WITH late AS (
                SELECT c.id, CASE WHEN r.looked_at > c.due_at + interval '2 seconds' THEN r.looked_at END AS seen_late_at
                FROM clock c JOIN unnest($1::uuid[], $2::timestamptz[]) AS r(id, looked_at) ON r.id = c.id
                WHERE c.state = 'running' AND c.due_at < r.looked_at ORDER BY c.incident_id, c.id FOR UPDATE OF c)
            UPDATE clock SET state = 'overdue', seen_late_at = late.seen_late_at
            FROM late WHERE clock.id = late.id
            RETURNING clock.id, incident_id, region, exercise, pack_id, pack_version, rule_id, basis, legal, from_level,
                      to_level, mode, started_by, allowed, starts_at, due_at, state, satisfied_at, clock.seen_late_at, occurrence,
                      jurisdiction, asks""";

    @Override
    public Uni<Void> insert(Tx tx, Incident incident, List<Clock> clocks) {
        return clocks.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.sql()
                        .preparedQuery(INSERT)
                        .execute(Tuple.from(ClockRows.parameters(incident, clocks)))
                        .replaceWithVoid();
    }

    @Override
    public Uni<List<Clock>> lock(Tx tx, UUID incidentId) {
        return tx.sql().preparedQuery(LOCK).execute(Tuple.of(incidentId)).map(rows -> list(rows, ClockRows::clock));
    }

    @Override
    public Uni<List<UUID>> incidentsOf(Tx tx, Collection<UUID> clocks) {
        return tx.sql()
                .preparedQuery(INCIDENTS_OF)
                .execute(Tuple.of(clocks.toArray(UUID[]::new)))
                .map(rows -> list(rows, row -> row.getUUID("incident_id")));
    }

    @Override
    public Uni<Void> update(Tx tx, List<Clock> clocks) {
        if (clocks.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values = Tuple.from(Arrays.<@Nullable Object>asList(
                clocks.stream().map(Clock::id).toArray(UUID[]::new),
                ClockRows.texts(clocks, clock -> clock.state().wire()),
                ClockRows.times(clocks, clock -> utcOrNull(clock.startsAt())),
                ClockRows.times(clocks, clock -> utcOrNull(clock.dueAt())),
                ClockRows.times(clocks, clock -> utcOrNull(clock.satisfiedAt())),
                ClockRows.times(clocks, clock -> utcOrNull(clock.seenLateAt())),
                clocks.stream().map(Clock::legal).toArray(Boolean[]::new),
                ClockRows.texts(clocks, Clock::from),
                ClockRows.texts(clocks, Clock::to),
                ClockRows.texts(clocks, Clock::basis)));
        return tx.sql().preparedQuery(UPDATE).execute(values).replaceWithVoid();
    }

    @Override
    public Uni<Void> moveTo(Tx tx, Incident incident) {
        return tx.sql()
                .preparedQuery(MOVE)
                .execute(Tuple.of(incident.id(), incident.region()))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Turned>> turnOverdue(Tx tx, Map<UUID, DueDeadline> looks) {
        Tuple values = Tuple.from(Arrays.<@Nullable Object>asList(
                looks.keySet().toArray(UUID[]::new),
                looks.values().stream().map(look -> Columns.utc(look.firedAt())).toArray(OffsetDateTime[]::new)));
        return tx.sql()
                .preparedQuery(TURN_OVERDUE)
                .execute(values)
                .map(rows -> list(
                        rows,
                        row -> new Turned(ClockRows.clock(row), row.getString("region"), row.getBoolean("exercise"))));
    }
}
