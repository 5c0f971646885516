package io.jiaoying.warning.assessment.persistence;

/** Statements of readings. */
final class ObservationSql {
    private static final String BUCKET = "interval '30 minutes'";
    private static final String ORIGIN = "timestamptz '2000-01-01 00:00:00+00'";

    /** Rows are written in one order, so that batches which share stations do not wait for each other in a circle. */
    static final String INSERT = """
            WITH fresh AS (
                INSERT INTO observation (source, station, kind, value, observed_at, longitude, latitude, region)
                SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::float8[], $5::timestamptz[], $6::float8[],
                    $7::float8[], $8::text[]) AS n(source, station, kind, value, at, longitude, latitude, region)
                ORDER BY n.source, n.station, n.kind, n.at
                ON CONFLICT ON CONSTRAINT observation_once DO NOTHING
                RETURNING *
            ), added AS (
                INSERT INTO observation_bucket AS b
                    (source, station, kind, start_at, region, total, most, least, readings)
                SELECT source, station, kind, date_bin(%1$s, observed_at, %2$s) AS start_at, max(region), sum(value),
                    max(value), min(value), count(*)
                FROM fresh GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
                ON CONFLICT (source, station, kind, start_at) DO UPDATE SET
                    total = b.total + excluded.total, most = greatest(b.most, excluded.most),
                    least = least(b.least, excluded.least), readings = b.readings + excluded.readings
            ), batch AS (
                INSERT INTO observation_batch (id, taken_by, received_at, readings, regions, stored)
                SELECT $9, $10, $11, $12, $13, count(*) FROM fresh
            )
            SELECT * FROM fresh""".formatted(BUCKET, ORIGIN);

    /**
     * A window holds the readings after its beginning, up to and with its end: those at its left edge, the full buckets, those
     * at its right edge. A late reading is judged in every window that ends after it. The OFFSET keeps the look-up by index
     * whatever the planner thinks of a table that grows.
     */
    static final String WINDOWS = """
            WITH lengths AS (
                SELECT kind, seconds, seconds * interval '1 second' AS length
                FROM unnest($5::text[], $6::bigint[]) AS l(kind, seconds)
            ), ends AS (
                SELECT DISTINCT e.*
                FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[]) AS n(source, station, kind, at)
                JOIN (SELECT kind, max(length) AS length FROM lengths GROUP BY kind) l ON l.kind = n.kind
                CROSS JOIN LATERAL (
                    SELECT o.source, o.station, o.kind, o.region, o.observed_at, o.value FROM observation o
                    WHERE o.source = n.source AND o.station = n.station AND o.kind = n.kind
                        AND o.observed_at >= n.at AND o.observed_at < n.at + l.length OFFSET 0) e
            )
            SELECT e.source, e.station, e.kind, e.region, e.observed_at, e.value AS last, w.seconds, whole.*
            FROM ends e JOIN lengths w ON w.kind = e.kind
            CROSS JOIN LATERAL (
                SELECT date_bin(%1$s, e.observed_at - w.length, %2$s) + %1$s AS full_from,
                    date_bin(%1$s, e.observed_at, %2$s) AS full_to) edge
            CROSS JOIN LATERAL (
                SELECT sum(total) AS total, max(most) AS most, min(least) AS least, sum(readings)::bigint AS readings
                FROM (
                    SELECT o.value AS total, o.value AS most, o.value AS least, 1::bigint AS readings FROM observation o
                    WHERE o.source = e.source AND o.station = e.station AND o.kind = e.kind
                        AND o.observed_at > e.observed_at - w.length
                        AND o.observed_at < least(edge.full_from, edge.full_to)
                    UNION ALL
                    SELECT b.total, b.most, b.least, b.readings FROM observation_bucket b
                    WHERE b.source = e.source AND b.station = e.station AND b.kind = e.kind
                        AND b.start_at >= edge.full_from AND b.start_at < edge.full_to
                    UNION ALL
                    SELECT o.value, o.value, o.value, 1 FROM observation o
                    WHERE o.source = e.source AND o.station = e.station AND o.kind = e.kind
                        AND o.observed_at > e.observed_at - w.length
                        AND o.observed_at >= edge.full_to AND o.observed_at <= e.observed_at
                ) parts) whole
            ORDER BY e.observed_at, e.source, e.station, w.seconds""".formatted(BUCKET, ORIGIN);

    static final String LATEST = """
            SELECT o.* FROM (
                SELECT DISTINCT source, station, kind FROM observation_bucket
                WHERE region LIKE $1 || '%' AND start_at > $2::timestamptz - interval '30 minutes') s
            CROSS JOIN LATERAL (
                SELECT * FROM observation o WHERE o.source = s.source AND o.station = s.station AND o.kind = s.kind
                    AND o.observed_at > $2 ORDER BY o.observed_at DESC LIMIT 1) o
            ORDER BY o.kind, o.value DESC, o.station LIMIT $3""";

    static final String BATCH = "SELECT * FROM observation_batch WHERE id = $1";

    /** An open assessment rests on what comes until it is concluded; a warning on what was observed until it ended. */
    static final String THIN = """
            WITH looked AS (
                SELECT id, left(region, 6) AS county, observed_at, received_at FROM observation
                WHERE id > $1 ORDER BY id LIMIT $2
            ), past AS (
                SELECT * FROM looked WHERE received_at < $3 AND observed_at < $3
            ), gone AS (
                DELETE FROM observation o USING past
                WHERE o.id = past.id
                  AND NOT EXISTS (SELECT 1 FROM assessment a
                      WHERE left(a.region, 6) = past.county AND past.observed_at > a.opened_at - $4::bigint * interval '1 second'
                        AND past.observed_at <= coalesce(a.concluded_at, 'infinity'))
                  AND NOT EXISTS (SELECT 1 FROM warning w JOIN warning_area r ON r.warning_id = w.id
                      WHERE left(r.region, 6) = past.county AND w.approved_at IS NOT NULL
                        AND past.observed_at > w.approved_at - $4::bigint * interval '1 second'
                        AND past.observed_at <= coalesce(w.ended_at, w.expires))
                RETURNING 1
            )
            SELECT (SELECT count(*) FROM gone) AS gone, (SELECT coalesce(max(id), $1) FROM looked) AS number,
                (SELECT count(*) FROM looked) < $2 OR EXISTS (SELECT 1 FROM looked WHERE received_at >= $3) AS is_last""";

    private ObservationSql() {}
}
