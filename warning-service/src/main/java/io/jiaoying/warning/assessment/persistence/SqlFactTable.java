package io.jiaoying.warning.assessment.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.instantOrNull;
import static io.jiaoying.warning.sql.Columns.textOrNull;
import static io.jiaoying.warning.sql.Columns.utc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.assessment.application.FactTable;
import io.jiaoying.warning.assessment.application.Facts;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts in PostgreSQL. */
@ApplicationScoped
class SqlFactTable implements FactTable {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final String KEEP = """
            INSERT INTO incident_fact (incident_id, kind, at, region, event_type, grade, text, exercise, longitude,
                latitude)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)""";

    private static final String NEAR = """
            SELECT * FROM incident_fact
            WHERE kind = 'reported' AND region LIKE $1 || '%' AND at >= $2 AND ($3::uuid IS NULL OR incident_id <> $3)
            ORDER BY id DESC LIMIT 50""";

    private static final String WARNINGS = """
            SELECT w.* FROM warning w
            WHERE w.approved_at >= $2 AND EXISTS (SELECT 1 FROM warning_area a WHERE a.warning_id = w.id
                AND (a.region LIKE $1 || '%' OR $1 LIKE a.region || '%'))
            ORDER BY w.approved_at DESC LIMIT 20""";

    @Override
    public Uni<Void> keep(Tx tx, Facts.IncidentFact fact) {
        Facts.Spot spot = fact.spot();
        return tx.sql()
                .preparedQuery(KEEP)
                .execute(args(
                        fact.incidentId(),
                        fact.kind(),
                        utc(fact.at()),
                        fact.region(),
                        fact.eventType(),
                        fact.grade(),
                        fact.text(),
                        fact.exercise(),
                        spot == null ? null : spot.longitude(),
                        spot == null ? null : spot.latitude()))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Facts.IncidentFact>> ofIncident(Tx tx, UUID incidentId) {
        return tx.sql()
                .preparedQuery("SELECT * FROM incident_fact WHERE incident_id = $1 ORDER BY id")
                .execute(Tuple.of(incidentId))
                .map(rows -> Columns.all(rows, SqlFactTable::incidentFact));
    }

    @Override
    public Uni<List<Facts.IncidentFact>> near(Tx tx, String region, Instant since, @Nullable UUID except) {
        return tx.sql()
                .preparedQuery(NEAR)
                .execute(args(region, utc(since), except))
                .map(rows -> Columns.all(rows, SqlFactTable::incidentFact));
    }

    @Override
    public Uni<List<Facts.EarlierWarning>> warnings(Tx tx, String region, Instant since) {
        return tx.sql()
                .preparedQuery(WARNINGS)
                .execute(args(region, utc(since)))
                .map(rows -> Columns.all(rows, SqlFactTable::warning));
    }

    @Override
    public Uni<Void> freeze(Tx tx, UUID assessmentId, Facts facts) {
        try {
            return tx.sql()
                    .preparedQuery("UPDATE assessment SET facts_then = $2 WHERE id = $1")
                    .execute(Tuple.of(assessmentId, MAPPER.writeValueAsString(facts)))
                    .replaceWithVoid();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts could not be written", e);
        }
    }

    @Override
    public Uni<Optional<Facts>> frozen(Tx tx, UUID assessmentId) {
        return tx.sql()
                .preparedQuery("SELECT facts_then FROM assessment WHERE id = $1 AND facts_then IS NOT NULL")
                .execute(Tuple.of(assessmentId))
                .map(rows -> Columns.first(rows, row -> facts(row.getString("facts_then"))));
    }

    private static Facts facts(String json) {
        try {
            return MAPPER.readValue(json, Facts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts could not be read", e);
        }
    }

    private static Facts.IncidentFact incidentFact(Row row) {
        return new Facts.IncidentFact(
                row.getUUID("incident_id"),
                row.getString("kind"),
                instant(row, "at"),
                row.getString("region"),
                textOrNull(row, "event_type"),
                textOrNull(row, "grade"),
                row.getString("text"),
                row.getBoolean("exercise"),
                spot(row));
    }

    private static Facts.@Nullable Spot spot(Row row) {
        Double longitude = row.getDouble("longitude");
        Double latitude = row.getDouble("latitude");
        return longitude == null || latitude == null ? null : new Facts.Spot(longitude, latitude);
    }

    private static Facts.EarlierWarning warning(Row row) {
        return new Facts.EarlierWarning(
                row.getUUID("id"),
                row.getString("event_type"),
                textOrNull(row, "colour"),
                row.getString("headline"),
                row.getString("state"),
                instant(row, "approved_at"),
                instantOrNull(row, "ended_at"));
    }
}
