package io.jiaoying.warning.assessment.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.assessment.application.Facts;
import io.jiaoying.warning.assessment.application.HazardTable;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hazards in PostgreSQL. */
@ApplicationScoped
class SqlHazardTable implements HazardTable {
    private static final int COUNTY_DIGITS = 6;
    private static final double METRES_A_DEGREE = 111_000;
    /** Beyond this latitude a degree of longitude is too short for the box; no administrative region lies there. */
    private static final double NARROWEST = 0.01;

    private static final String KEEP = """
            INSERT INTO hazard AS h (id, region, kind, level, title, longitude, latitude, state, discovered_at, changed_at,
                revision)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT (id) DO UPDATE SET region = excluded.region, kind = excluded.kind, level = excluded.level,
                title = excluded.title, longitude = excluded.longitude, latitude = excluded.latitude,
                state = excluded.state, discovered_at = excluded.discovered_at, changed_at = excluded.changed_at,
                revision = excluded.revision
            WHERE h.revision < excluded.revision""";

    /** A box first, then the great circle on a sphere. */
    private static final String AROUND = """
            SELECT * FROM (
                SELECT h.*, round(12742000 * asin(sqrt(least(1, power(sin(radians(latitude - $2::float8) / 2), 2)
                    + cos(radians($2::float8)) * cos(radians(latitude))
                        * power(sin(radians(longitude - $1::float8) / 2), 2)))))::int AS metres
                FROM hazard h
                WHERE state <> 'closed'
                  AND latitude BETWEEN $2::float8 - $4::float8 AND $2::float8 + $4::float8
                  AND longitude BETWEEN $1::float8 - $5::float8 AND $1::float8 + $5::float8
            ) near WHERE metres <= $3 ORDER BY metres, id LIMIT $6""";

    private static final String IN_REGION = """
            SELECT h.*, NULL::int AS metres FROM hazard h
            WHERE state <> 'closed' AND region LIKE $1 || '%'
            ORDER BY level = 'major' DESC, discovered_at DESC, id LIMIT $2""";

    @Override
    public Uni<Void> keep(Tx tx, KnownHazard hazard) {
        return tx.sql()
                .preparedQuery(KEEP)
                .execute(args(
                        hazard.id(),
                        hazard.region(),
                        hazard.kind(),
                        hazard.level(),
                        hazard.title(),
                        hazard.longitude(),
                        hazard.latitude(),
                        hazard.state(),
                        utc(hazard.discoveredAt()),
                        utc(hazard.changedAt()),
                        hazard.revision()))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Facts.NearbyHazard>> around(Tx tx, Facts.Spot spot, int metres, int most) {
        double north = metres / METRES_A_DEGREE;
        double east = north / Math.max(NARROWEST, Math.cos(Math.toRadians(spot.latitude())));
        return tx.sql()
                .preparedQuery(AROUND)
                .execute(args(spot.longitude(), spot.latitude(), metres, north, east, most))
                .map(rows -> Columns.all(rows, SqlHazardTable::hazard));
    }

    @Override
    public Uni<List<Facts.NearbyHazard>> in(Tx tx, String region, int most) {
        return tx.sql()
                .preparedQuery(IN_REGION)
                .execute(args(region, most))
                .map(rows -> Columns.all(rows, SqlHazardTable::hazard));
    }

    private static Facts.NearbyHazard hazard(Row row) {
        return new Facts.NearbyHazard(
                row.getUUID("id"),
                row.getString("kind"),
                row.getString("level"),
                row.getString("title"),
                row.getString("region"),
                row.getString("state"),
                row.getInteger("metres"),
                county(row.getString("region")),
                false);
    }

    private static @Nullable String county(String region) {
        String code = region.length() > COUNTY_DIGITS ? region.substring(0, COUNTY_DIGITS) : region;
        return Regions.get().known(code) ? Regions.get().fullName(code) : null;
    }
}
