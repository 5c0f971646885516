package io.jiaoying.resource.persistence;

import io.jiaoying.outbox.Tx;
import io.jiaoying.regions.RegionCode;
import io.jiaoying.resource.application.OpenMatters;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Table {@code open_matter}: one row per region that something open concerns. */
@ApplicationScoped
class OpenMatterTable implements OpenMatters {
    private static final String CLOSE = "DELETE FROM open_matter WHERE kind = $1 AND id = $2";

    private static final String OPEN = """
            INSERT INTO open_matter (kind, id, region, exercise)
            SELECT $1, $2, region, $4 FROM unnest($3::text[]) AS region
            ON CONFLICT DO NOTHING""";

    private static final String COUNT = """
            SELECT count(DISTINCT id) FILTER (WHERE kind = 'incident' AND NOT exercise) AS incidents,
                   count(DISTINCT id) FILTER (WHERE kind = 'warning' AND NOT exercise) AS warnings,
                   count(DISTINCT (kind, id)) FILTER (WHERE exercise) AS exercises
            FROM open_matter WHERE starts_with(region, $1)""";

    private final Pool pool;

    OpenMatterTable(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> open(Tx tx, Kind kind, String id, Collection<String> regions, boolean exercise) {
        String[] codes = regions.stream().map(RegionCode::expand).distinct().toArray(String[]::new);
        return close(tx, kind, id)
                .chain(() -> tx.sql().preparedQuery(OPEN).execute(Tuple.of(wireName(kind), id, codes, exercise)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> close(Tx tx, Kind kind, String id) {
        return tx.sql()
                .preparedQuery(CLOSE)
                .execute(Tuple.of(wireName(kind), id))
                .replaceWithVoid();
    }

    @Override
    public Uni<Counts> countIn(String region) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(RegionCode.shorten(region)))
                .map(rows -> counts(rows.iterator().next()));
    }

    private static Counts counts(Row row) {
        return new Counts(row.getLong("incidents"), row.getLong("warnings"), row.getLong("exercises"));
    }

    private static String wireName(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
