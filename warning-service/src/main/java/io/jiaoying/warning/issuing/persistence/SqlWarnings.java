package io.jiaoying.warning.issuing.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.application.Warnings;
import io.jiaoying.warning.issuing.domain.WarningContent;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Warnings in PostgreSQL. */
@ApplicationScoped
class SqlWarnings implements Warnings {
    private static final String INSERT = """
            INSERT INTO warning (id, state, region, event_type, colour, headline, description, instruction, areas, onset,
                expires, issuer_name, issued_at, relayed, grade, response_level, incident_id, assessment_id, exercise,
                approved_by, approved_at, pending_update, pending_by, ended_at, end_reason, version, drafted_by, drafted_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                $23, $24, $25, $26, $27, $28)""";

    private static final String UPDATE = """
            UPDATE warning SET state = $2, region = $3, event_type = $4, colour = $5, headline = $6, description = $7,
                instruction = $8, areas = $9, onset = $10, expires = $11, issuer_name = $12, issued_at = $13,
                relayed = $14, grade = $15, response_level = $16, incident_id = $17, assessment_id = $18, exercise = $19,
                approved_by = $20, approved_at = $21, pending_update = $22, pending_by = $23, ended_at = $24,
                end_reason = $25, version = $26, drafted_by = $27, drafted_at = $28
            WHERE id = $1""";

    private static final String AREAS = """
            WITH gone AS (DELETE FROM warning_area WHERE warning_id = $1 AND region <> ALL ($2::text[]))
            INSERT INTO warning_area (warning_id, region) SELECT DISTINCT $1::uuid, r FROM unnest($2::text[]) r
            ON CONFLICT DO NOTHING""";

    private static final String KEEP = """
            INSERT INTO warning_version (warning_id, version, content, replaced_by, replaced_at)
            VALUES ($1, $2, $3, $4, $5)""";

    @Override
    public Uni<Void> insert(Tx tx, Warning warning) {
        return write(tx, INSERT, warning);
    }

    @Override
    public Uni<Void> save(Tx tx, Warning warning) {
        return write(tx, UPDATE, warning);
    }

    private static Uni<Void> write(Tx tx, String statement, Warning warning) {
        String[] regions = warning.regions().toArray(String[]::new);
        return tx.sql()
                .preparedQuery(statement)
                .execute(values(warning))
                .chain(() -> tx.sql().preparedQuery(AREAS).execute(Tuple.of(warning.id(), regions)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Warning>> lock(Tx tx, UUID id) {
        return tx.sql()
                .preparedQuery("SELECT * FROM warning WHERE id = $1 FOR NO KEY UPDATE")
                .execute(Tuple.of(id))
                .map(rows -> Columns.first(rows, WarningRows::read));
    }

    @Override
    public Uni<List<Warning>> lockAll(Tx tx, List<UUID> ids) {
        return tx.sql()
                .preparedQuery("SELECT * FROM warning WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE")
                .execute(Tuple.of(Columns.ids(ids)))
                .map(rows -> Columns.all(rows, WarningRows::read));
    }

    @Override
    public Uni<Void> keepVersion(Tx tx, Warning before, WarningContent content, String replacedBy, Instant at) {
        return tx.sql()
                .preparedQuery(KEEP)
                .execute(args(before.id(), before.version(), ContentJson.of(content), replacedBy, utc(at)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> assessmentExists(Tx tx, UUID assessmentId) {
        return tx.sql()
                .preparedQuery("SELECT 1 FROM assessment WHERE id = $1")
                .execute(Tuple.of(assessmentId))
                .map(rows -> rows.size() > 0);
    }

    @Override
    public Uni<Boolean> followsAnExercise(Tx tx, @Nullable UUID incidentId, @Nullable UUID assessmentId) {
        return tx.sql()
                .preparedQuery("SELECT 1 FROM incident_fact WHERE incident_id = $1 AND exercise"
                        + " UNION ALL SELECT 1 FROM assessment WHERE id = $2 AND exercise LIMIT 1")
                .execute(args(incidentId, assessmentId))
                .map(rows -> rows.size() > 0);
    }

    @Override
    public Uni<Boolean> isAmongOneself(Tx tx, Warning warning) {
        if (!warning.content().exercise()) {
            return Uni.createFrom().item(false);
        }
        return tx.sql()
                .preparedQuery("SELECT 1 FROM drill WHERE warning_id = $1")
                .execute(Tuple.of(warning.id()))
                .map(rows -> rows.size() > 0);
    }

    private static Tuple values(Warning w) {
        WarningContent c = w.content();
        return args(
                w.id(),
                w.state().wire(),
                w.region(),
                c.eventType(),
                c.colour() == null ? null : c.colour().wire(),
                c.headline(),
                c.description(),
                c.instruction(),
                ContentJson.of(c.areas()),
                utc(c.onset()),
                utc(c.expires()),
                c.issuerName(),
                utc(c.issuedAt()),
                c.relayed(),
                c.grade(),
                c.responseLevel(),
                uuid(c.incidentId()),
                uuid(c.assessmentId()),
                c.exercise(),
                w.approvedBy(),
                utc(w.approvedAt()),
                w.pending() == null ? null : ContentJson.of(w.pending()),
                w.pendingBy(),
                utc(w.endedAt()),
                w.endReason(),
                w.version(),
                w.draftedBy(),
                utc(w.draftedAt()));
    }

    private static @Nullable UUID uuid(@Nullable String id) {
        return id == null ? null : UUID.fromString(id);
    }
}
