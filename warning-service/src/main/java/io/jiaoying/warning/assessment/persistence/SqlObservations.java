package io.jiaoying.warning.assessment.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.assessment.application.Observations;
import io.jiaoying.warning.assessment.domain.Reading;
import io.jiaoying.warning.assessment.domain.ReadingKind;
import io.jiaoying.warning.assessment.domain.WindowSum;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;

/** Readings in PostgreSQL. */
@ApplicationScoped
class SqlObservations implements Observations {
    private static final String INSERT = """
            WITH fresh AS (
                INSERT INTO observation (source, station, kind, value, observed_at, longitude, latitude, region)
                SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::float8[], $5::timestamptz[], $6::float8[],
                    $7::float8[], $8::text[])
                ON CONFLICT ON CONSTRAINT observation_once DO NOTHING
                RETURNING *)
            SELECT * FROM fresh""";

    /** A window holds the readings after its beginning, up to and with its end. */
    private static final String WINDOWS = """
            SELECT e.station, e.region, e.observed_at, w.seconds, sum(o.value) AS total, max(o.value) AS most,
                count(*) AS readings
            FROM (SELECT DISTINCT o.source, o.station, o.region, o.observed_at
                  FROM unnest($2::text[], $3::text[], $4::timestamptz[]) n(source, station, at)
                  JOIN observation o ON o.station = n.station AND o.source = n.source AND o.kind = $1
                      AND o.observed_at >= n.at AND o.observed_at < n.at + $6::bigint * interval '1 second') e
            CROSS JOIN unnest($5::bigint[]) w(seconds)
            JOIN observation o ON o.station = e.station AND o.source = e.source AND o.kind = $1
                AND o.observed_at > e.observed_at - w.seconds * interval '1 second' AND o.observed_at <= e.observed_at
            GROUP BY e.source, e.station, e.region, e.observed_at, w.seconds
            ORDER BY e.observed_at, e.station""";

    @Override
    public Uni<List<Reading>> insert(Tx tx, List<Reading> readings) {
        return tx.sql()
                .preparedQuery(INSERT)
                .execute(args(
                        texts(readings, Reading::source),
                        texts(readings, Reading::station),
                        texts(readings, reading -> reading.kind().wire()),
                        readings.stream().map(Reading::value).toArray(Double[]::new),
                        instants(readings),
                        readings.stream().map(Reading::longitude).toArray(Double[]::new),
                        readings.stream().map(Reading::latitude).toArray(Double[]::new),
                        texts(readings, Reading::region)))
                .map(rows -> Columns.all(rows, SqlObservations::reading));
    }

    @Override
    public Uni<List<WindowSum>> windows(Tx tx, ReadingKind kind, List<Reading> fresh, List<Duration> lengths) {
        Long[] seconds = lengths.stream().map(Duration::toSeconds).toArray(Long[]::new);
        long longest = lengths.stream().mapToLong(Duration::toSeconds).max().orElse(0);
        return tx.sql()
                .preparedQuery(WINDOWS)
                .execute(args(
                        kind.wire(),
                        texts(fresh, Reading::source),
                        texts(fresh, Reading::station),
                        instants(fresh),
                        seconds,
                        longest))
                .map(rows -> Columns.all(rows, SqlObservations::window));
    }

    private static String[] texts(List<Reading> readings, Function<Reading, String> read) {
        return readings.stream().map(read).toArray(String[]::new);
    }

    private static OffsetDateTime[] instants(List<Reading> readings) {
        return readings.stream().map(reading -> utc(reading.at())).toArray(OffsetDateTime[]::new);
    }

    private static Reading reading(Row row) {
        return new Reading(
                row.getString("source"),
                row.getString("station"),
                ReadingKind.of(row.getString("kind")).orElseThrow(),
                row.getDouble("value"),
                instant(row, "observed_at"),
                row.getDouble("longitude"),
                row.getDouble("latitude"),
                row.getString("region"));
    }

    private static WindowSum window(Row row) {
        return new WindowSum(
                row.getString("station"),
                row.getString("region"),
                instant(row, "observed_at"),
                Duration.ofSeconds(row.getLong("seconds")),
                row.getDouble("total"),
                row.getDouble("most"),
                row.getLong("readings"));
    }
}
