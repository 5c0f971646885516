package io.jiaoying.warning.assessment.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.assessment.application.Observations;
import io.jiaoying.warning.assessment.domain.Reading;
import io.jiaoying.warning.assessment.domain.ReadingKind;
import io.jiaoying.warning.assessment.domain.Window;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Readings in PostgreSQL. */
@ApplicationScoped
class SqlObservations implements Observations {
    /** Decimals added up in binary come out a little beside their sum; no station measures this finely. */
    private static final double STEPS = 1e6;

    @Override
    public Uni<List<Reading>> insert(Tx tx, Batch batch, List<Reading> readings) {
        return tx.sql()
                .preparedQuery(ObservationSql.INSERT)
                .execute(args(
                        texts(readings, Reading::source),
                        texts(readings, Reading::station),
                        texts(readings, reading -> reading.kind().wire()),
                        readings.stream().map(Reading::value).toArray(Double[]::new),
                        instants(readings),
                        readings.stream().map(Reading::longitude).toArray(Double[]::new),
                        readings.stream().map(Reading::latitude).toArray(Double[]::new),
                        texts(readings, Reading::region),
                        batch.id(),
                        batch.takenBy(),
                        utc(batch.receivedAt()),
                        batch.readings(),
                        batch.regions().toArray(String[]::new)))
                .map(rows -> Columns.all(rows, SqlObservations::reading));
    }

    @Override
    public Uni<List<Window>> windows(Tx tx, List<Reading> fresh, Map<ReadingKind, List<Duration>> lengths) {
        List<String> kinds = new ArrayList<>();
        List<Long> seconds = new ArrayList<>();
        lengths.forEach((kind, all) -> all.forEach(length -> {
            kinds.add(kind.wire());
            seconds.add(length.toSeconds());
        }));
        return tx.sql()
                .preparedQuery(ObservationSql.WINDOWS)
                .execute(args(
                        texts(fresh, Reading::source),
                        texts(fresh, Reading::station),
                        texts(fresh, reading -> reading.kind().wire()),
                        instants(fresh),
                        kinds.toArray(String[]::new),
                        seconds.toArray(Long[]::new)))
                .map(rows -> Columns.all(rows, SqlObservations::window));
    }

    @Override
    public Uni<List<Reading>> latest(Tx tx, String region, Instant since, int most) {
        return tx.sql()
                .preparedQuery(ObservationSql.LATEST)
                .execute(args(region, utc(since), most))
                .map(rows -> Columns.all(rows, SqlObservations::reading));
    }

    @Override
    public Uni<Optional<Batch>> batch(Tx tx, UUID id) {
        return tx.sql()
                .preparedQuery(ObservationSql.BATCH)
                .execute(Tuple.of(id))
                .map(rows -> Columns.first(rows, SqlObservations::batch));
    }

    @Override
    public Uni<Thinned> thin(Tx tx, Thinning rule) {
        return tx.sql()
                .preparedQuery(ObservationSql.THIN)
                .execute(args(
                        rule.after(),
                        rule.most(),
                        utc(rule.before()),
                        rule.span().toSeconds()))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return new Thinned(row.getLong("number"), row.getLong("gone"), row.getBoolean("is_last"));
                });
    }

    private static String[] texts(List<Reading> readings, Function<Reading, String> read) {
        return readings.stream().map(read).toArray(String[]::new);
    }

    private static OffsetDateTime[] instants(List<Reading> readings) {
        return readings.stream().map(reading -> utc(reading.at())).toArray(OffsetDateTime[]::new);
    }

    private static Batch batch(Row row) {
        return new Batch(
                row.getUUID("id"),
                row.getString("taken_by"),
                instant(row, "received_at"),
                row.getInteger("readings"),
                row.getInteger("stored"),
                List.of(row.getArrayOfStrings("regions")));
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

    private static Window window(Row row) {
        return new Window(
                row.getString("source"),
                row.getString("station"),
                ReadingKind.of(row.getString("kind")).orElseThrow(),
                row.getString("region"),
                instant(row, "observed_at"),
                Duration.ofSeconds(row.getLong("seconds")),
                Math.round(row.getDouble("total") * STEPS) / STEPS,
                row.getDouble("most"),
                row.getDouble("least"),
                row.getDouble("last"),
                row.getLong("readings"));
    }
}
