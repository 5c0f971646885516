package io.jiaoying.incident.verification.persistence;

import io.jiaoying.incident.verification.application.VerificationRequests;
import io.jiaoying.incident.verification.domain.VerificationRequest;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The table {@code verification_request}. */
@ApplicationScoped
class SqlVerificationRequests implements VerificationRequests {
    private static final String INSERT = """
            INSERT INTO verification_request (id, incident_id, clock_id, asked_by, asked, question, requested_at, requested_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)""";
    private static final String COUNT = "SELECT count(*)::integer FROM verification_request WHERE incident_id = $1";
    private static final String OF =
            "SELECT * FROM verification_request WHERE incident_id = $1 ORDER BY requested_at, id";

    private final Pool pool;

    SqlVerificationRequests(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> insert(Tx tx, VerificationRequest request) {
        Tuple values = Tuple.from(List.of(
                request.id(),
                request.incidentId(),
                request.clockId(),
                request.askedBy(),
                request.asked(),
                request.question(),
                request.requestedAt().atOffset(ZoneOffset.UTC),
                request.requestedBy()));
        return tx.sql().preparedQuery(INSERT).execute(values).replaceWithVoid();
    }

    @Override
    public Uni<Integer> count(Tx tx, UUID incidentId) {
        return tx.sql().preparedQuery(COUNT).execute(Tuple.of(incidentId)).map(rows -> rows.iterator()
                .next()
                .getInteger(0));
    }

    @Override
    public Uni<List<VerificationRequest>> of(UUID incidentId) {
        return pool.preparedQuery(OF).execute(Tuple.of(incidentId)).map(SqlVerificationRequests::requests);
    }

    private static List<VerificationRequest> requests(RowSet<Row> rows) {
        var requests = new ArrayList<VerificationRequest>(rows.size());
        for (Row row : rows) {
            requests.add(new VerificationRequest(
                    row.getUUID("id"),
                    row.getUUID("incident_id"),
                    row.getUUID("clock_id"),
                    row.getString("asked_by"),
                    row.getString("asked"),
                    row.getString("question"),
                    row.getOffsetDateTime("requested_at").toInstant(),
                    row.getString("requested_by")));
        }
        return requests;
    }
}
