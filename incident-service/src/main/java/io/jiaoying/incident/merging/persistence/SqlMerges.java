package io.jiaoying.incident.merging.persistence;

import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.merging.application.Merge;
import io.jiaoying.incident.merging.application.Merges;
import io.jiaoying.incident.merging.domain.Nearness;
import io.jiaoying.incident.persistence.IncidentRows;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code incident_merge}. */
@ApplicationScoped
class SqlMerges implements Merges {
    private static final String INSERT = """
            INSERT INTO incident_merge (incident_id, merged_id, metres_apart, minutes_apart, reason, merged_by, merged_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)""";
    private static final String UNDO = """
            UPDATE incident_merge SET undone_reason = $2, undone_by = $3, undone_at = $4
            WHERE merged_id = $1 AND undone_at IS NULL""";
    private static final String OF =
            "SELECT * FROM incident_merge WHERE incident_id = $1 OR merged_id = $1 ORDER BY merged_at, merged_id";
    /** Nothing is recorded before it occurs, but for the tolerance of clocks: that lets the region's index serve. */
    private static final String CANDIDATES = """
            SELECT i.* FROM incident i
            WHERE i.region LIKE $1 || '%' AND i.recorded_at >= $2::timestamptz - interval '10 minutes'
                AND i.occurred_at BETWEEN $2 AND $3
                AND NOT EXISTS (SELECT 1 FROM incident_merge m WHERE m.merged_id = i.id AND m.undone_at IS NULL)
            ORDER BY i.recorded_at DESC LIMIT $4""";

    private final Pool pool;

    SqlMerges(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> insert(Tx tx, Merge merge) {
        return tx.sql()
                .preparedQuery(INSERT)
                .execute(Tuple.from(Arrays.asList(
                        merge.incidentId(),
                        merge.mergedId(),
                        merge.nearness().metres(),
                        merge.nearness().minutes(),
                        merge.reason(),
                        merge.by(),
                        merge.at().atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Merge>> between(Tx tx, UUID incidentId, UUID mergedId) {
        return tx.sql()
                .preparedQuery(
                        "SELECT * FROM incident_merge WHERE incident_id = $1 AND merged_id = $2 AND undone_at IS NULL")
                .execute(Tuple.of(incidentId, mergedId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(merge(rows.iterator().next())));
    }

    @Override
    public Uni<Void> undo(Tx tx, Merge undone, Merge.Undoing undoing) {
        return tx.sql()
                .preparedQuery(UNDO)
                .execute(Tuple.of(
                        undone.mergedId(),
                        undoing.reason(),
                        undoing.by(),
                        undoing.at().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> isMerged(Tx tx, UUID incidentId) {
        return tx.sql()
                .preparedQuery("SELECT 1 FROM incident_merge WHERE merged_id = $1 AND undone_at IS NULL")
                .execute(Tuple.of(incidentId))
                .map(rows -> rows.size() > 0);
    }

    @Override
    public Uni<List<Merge>> of(UUID incidentId) {
        return pool.preparedQuery(OF).execute(Tuple.of(incidentId)).map(rows -> {
            List<Merge> all = new ArrayList<>();
            rows.forEach(row -> all.add(merge(row)));
            return all;
        });
    }

    @Override
    public Uni<List<Incident>> candidates(String region, Instant from, Instant to, int most) {
        return pool.preparedQuery(CANDIDATES)
                .execute(Tuple.of(region, from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC), most))
                .map(rows -> {
                    List<Incident> all = new ArrayList<>();
                    rows.forEach(row -> all.add(IncidentRows.incident(row)));
                    return all;
                });
    }

    private static Merge merge(Row row) {
        return new Merge(
                row.getUUID("incident_id"),
                row.getUUID("merged_id"),
                new Nearness(row.getInteger("metres_apart"), row.getInteger("minutes_apart")),
                row.getString("reason"),
                row.getString("merged_by"),
                row.getOffsetDateTime("merged_at").toInstant(),
                undoing(row));
    }

    private static Merge.@Nullable Undoing undoing(Row row) {
        OffsetDateTime at = row.getOffsetDateTime("undone_at");
        return at == null
                ? null
                : new Merge.Undoing(row.getString("undone_reason"), row.getString("undone_by"), at.toInstant());
    }
}
