package io.jiaoying.warning.assessment.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.instantOrNull;
import static io.jiaoying.warning.sql.Columns.textOrNull;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.assessment.application.OpinionRequest;
import io.jiaoying.warning.assessment.application.OpinionRequests;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Requests for opinions in PostgreSQL. */
@ApplicationScoped
class SqlOpinionRequests implements OpinionRequests {
    private static final String INSERT = """
            INSERT INTO opinion_request (id, assessment_id, kind, asked, person_id, question, asked_by, asked_by_name,
                asked_at, due_at, state)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)""";

    private static final String ANSWERED = """
            UPDATE opinion_request SET answered_at = $3,
                state = CASE WHEN state = 'overdue' OR due_at < $3 THEN 'answered-late' ELSE 'answered' END
            WHERE id = $2 AND assessment_id = $1 AND state IN ('asked', 'overdue')""";

    private static final String REMINDED = """
            UPDATE opinion_request r SET reminded_at = $2 FROM assessment a
            WHERE r.id = ANY ($1) AND r.state = 'asked' AND a.id = r.assessment_id
            RETURNING r.*, a.region, a.event_type, a.exercise""";

    private static final String OVERDUE = """
            UPDATE opinion_request r SET state = 'overdue' FROM assessment a
            WHERE r.id = ANY ($1) AND r.state = 'asked' AND a.id = r.assessment_id
            RETURNING r.*, a.region, a.event_type, a.exercise""";

    private static final String WITHDRAW = """
            UPDATE opinion_request SET state = 'withdrawn'
            WHERE assessment_id = $1 AND state IN ('asked', 'overdue') RETURNING id""";

    @Override
    public Uni<Void> insert(Tx tx, OpinionRequest request) {
        return tx.sql()
                .preparedQuery(INSERT)
                .execute(args(
                        request.id(),
                        request.assessmentId(),
                        request.kind(),
                        request.asked(),
                        request.personId(),
                        request.question(),
                        request.askedBy(),
                        request.askedByName(),
                        utc(request.askedAt()),
                        utc(request.dueAt()),
                        request.state()))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<OpinionRequest>> of(Tx tx, UUID assessmentId) {
        return tx.sql()
                .preparedQuery("SELECT * FROM opinion_request WHERE assessment_id = $1 ORDER BY asked_at, id")
                .execute(Tuple.of(assessmentId))
                .map(rows -> Columns.all(rows, SqlOpinionRequests::request));
    }

    @Override
    public Uni<Boolean> answered(Tx tx, UUID assessmentId, UUID requestId, Instant at) {
        return tx.sql()
                .preparedQuery(ANSWERED)
                .execute(args(assessmentId, requestId, utc(at)))
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Uni<List<Open>> reminded(Tx tx, List<UUID> ids, Instant at) {
        return tx.sql()
                .preparedQuery(REMINDED)
                .execute(args(Columns.ids(ids), utc(at)))
                .map(rows -> Columns.all(rows, SqlOpinionRequests::open));
    }

    @Override
    public Uni<List<Open>> overdue(Tx tx, List<UUID> ids) {
        return tx.sql()
                .preparedQuery(OVERDUE)
                .execute(Tuple.of((Object) Columns.ids(ids)))
                .map(rows -> Columns.all(rows, SqlOpinionRequests::open));
    }

    @Override
    public Uni<List<UUID>> withdraw(Tx tx, UUID assessmentId) {
        return tx.sql()
                .preparedQuery(WITHDRAW)
                .execute(Tuple.of(assessmentId))
                .map(rows -> Columns.all(rows, row -> row.getUUID("id")));
    }

    private static Open open(Row row) {
        return new Open(request(row), row.getString("region"), row.getString("event_type"), row.getBoolean("exercise"));
    }

    private static OpinionRequest request(Row row) {
        return new OpinionRequest(
                row.getUUID("id"),
                row.getUUID("assessment_id"),
                row.getString("kind"),
                row.getString("asked"),
                textOrNull(row, "person_id"),
                row.getString("question"),
                row.getString("asked_by"),
                row.getString("asked_by_name"),
                instant(row, "asked_at"),
                instant(row, "due_at"),
                instantOrNull(row, "reminded_at"),
                row.getString("state"),
                instantOrNull(row, "answered_at"));
    }
}
