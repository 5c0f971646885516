package io.jiaoying.warning.assessment.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.assessment.application.Assessment;
import io.jiaoying.warning.assessment.application.AssessmentReader;
import io.jiaoying.warning.assessment.application.Assessments;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Assessments in PostgreSQL. */
@ApplicationScoped
class SqlAssessments implements Assessments {
    private static final int NO_RANK = 9;

    private static final String INSERT = """
            INSERT INTO assessment AS a (id, trigger, incident_id, region, event_type, facts, suggested_colour,
                suggested_rank, state, opened_at, exercise)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open', $9, $10)
            """;

    private static final String FOR_INCIDENT =
            INSERT + "ON CONFLICT ON CONSTRAINT assessment_once_per_incident DO NOTHING RETURNING a.id";

    /** Always returns the open one; the no-change update locks it, so that its rank is compared with the latest. */
    private static final String FOR_OBSERVATIONS = INSERT + """
            ON CONFLICT (region, event_type) WHERE state = 'open' AND trigger = 'observations' DO UPDATE SET
                facts = CASE WHEN excluded.suggested_rank < a.suggested_rank
                    THEN a.facts || E'\\n' || excluded.facts ELSE a.facts END,
                suggested_colour = CASE WHEN excluded.suggested_rank < a.suggested_rank
                    THEN excluded.suggested_colour ELSE a.suggested_colour END,
                suggested_rank = least(excluded.suggested_rank, a.suggested_rank)
            RETURNING a.id, (xmax = 0) AS is_new, a.facts""";

    private static final String OPINION = """
            INSERT INTO opinion (id, assessment_id, given_by, given_by_name, basis, colour, what_would_change, given_at,
                request_id)
            VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8)""";

    private static final String CONCLUDE = """
            UPDATE assessment SET state = 'concluded', colour = $2, warn = $3, basis = $4, what_would_change = $5,
                concluded_by = $6, concluded_by_name = $7, concluded_at = $8, areas = $9,
                valid_from = $10, valid_until = $11
            WHERE id = $1""";

    @Override
    public Uni<Boolean> openForIncident(Tx tx, Assessment assessment) {
        return tx.sql()
                .preparedQuery(FOR_INCIDENT)
                .execute(values(assessment, NO_RANK))
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Uni<Opened> openForObservations(Tx tx, Assessment assessment, int rank) {
        return tx.sql()
                .preparedQuery(FOR_OBSERVATIONS)
                .execute(values(assessment, rank))
                .map(rows -> opened(assessment, rows.iterator().next()));
    }

    private static Opened opened(Assessment wanted, Row row) {
        if (row.getBoolean("is_new")) {
            return new Opened(row.getUUID("id"), Opening.OPENED);
        }
        boolean raised = row.getString("facts").endsWith(facts(wanted));
        return new Opened(row.getUUID("id"), raised ? Opening.RAISED : Opening.OPEN_ALREADY);
    }

    @Override
    public Uni<Optional<Assessment>> lock(Tx tx, UUID id) {
        return tx.sql()
                .preparedQuery("SELECT * FROM assessment WHERE id = $1 FOR NO KEY UPDATE")
                .execute(Tuple.of(id))
                .map(rows -> Columns.first(rows, SqlAssessments::read));
    }

    @Override
    public Uni<AssessmentReader.Judged> read(Tx tx, UUID id) {
        return lock(tx, id).chain(assessment -> tx.sql()
                .preparedQuery("SELECT * FROM opinion WHERE assessment_id = $1 ORDER BY given_at")
                .execute(Tuple.of(id))
                .map(rows -> new AssessmentReader.Judged(
                        assessment.orElseThrow(), Columns.all(rows, SqlAssessments::opinion))));
    }

    @Override
    public Uni<Void> insertOpinion(Tx tx, UUID assessmentId, Assessment.Opinion opinion) {
        return tx.sql()
                .preparedQuery(OPINION)
                .execute(args(
                        assessmentId,
                        opinion.by(),
                        opinion.byName(),
                        opinion.basis(),
                        opinion.colour(),
                        opinion.whatWouldChange(),
                        utc(opinion.at()),
                        opinion.requestId()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> conclude(Tx tx, UUID id, Assessment.Conclusion conclusion) {
        return tx.sql()
                .preparedQuery(CONCLUDE)
                .execute(args(
                        id,
                        conclusion.colour(),
                        conclusion.warn(),
                        conclusion.basis(),
                        conclusion.whatWouldChange(),
                        conclusion.by(),
                        conclusion.byName(),
                        utc(conclusion.at()),
                        ConcludedFor.joined(conclusion.areas()),
                        utc(conclusion.from()),
                        utc(conclusion.until())))
                .replaceWithVoid();
    }

    private static Tuple values(Assessment assessment, int rank) {
        return args(
                assessment.id(),
                assessment.trigger(),
                assessment.incidentId(),
                assessment.region(),
                assessment.eventType(),
                facts(assessment),
                assessment.suggestedColour(),
                rank,
                utc(assessment.openedAt()),
                assessment.exercise());
    }

    private static String facts(Assessment assessment) {
        return String.join("\n", assessment.facts());
    }

    private static Assessment read(Row row) {
        return new Assessment(
                row.getUUID("id"),
                row.getString("trigger"),
                row.getUUID("incident_id"),
                row.getString("region"),
                row.getString("event_type"),
                List.of(row.getString("facts").split("\n", -1)),
                Columns.textOrNull(row, "suggested_colour"),
                row.getString("state"),
                Columns.instant(row, "opened_at"),
                row.getBoolean("exercise"),
                row.getString("state").equals("open") ? null : conclusion(row));
    }

    private static Assessment.Conclusion conclusion(Row row) {
        return new Assessment.Conclusion(
                row.getString("concluded_by"),
                row.getString("concluded_by_name"),
                row.getString("basis"),
                Columns.textOrNull(row, "colour"),
                Columns.textOrNull(row, "what_would_change"),
                row.getBoolean("warn"),
                Columns.instant(row, "concluded_at"),
                ConcludedFor.areas(Columns.textOrNull(row, "areas"), row.getString("region")),
                Columns.instant(row, row.getValue("valid_from") == null ? "concluded_at" : "valid_from"),
                Columns.instantOrNull(row, "valid_until"));
    }

    private static Assessment.Opinion opinion(Row row) {
        return new Assessment.Opinion(
                row.getString("given_by"),
                row.getString("given_by_name"),
                row.getString("basis"),
                Columns.textOrNull(row, "colour"),
                Columns.textOrNull(row, "what_would_change"),
                Columns.instant(row, "given_at"),
                Columns.idOrNull(row, "request_id"));
    }
}
