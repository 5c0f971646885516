package io.jiaoying.incident.finding.persistence;

import static io.jiaoying.incident.persistence.Columns.utc;
import static io.jiaoying.incident.persistence.Columns.utcOrNull;
import static io.jiaoying.incident.persistence.Columns.values;

import io.jiaoying.incident.finding.application.Findings;
import io.jiaoying.incident.finding.domain.Evidence;
import io.jiaoying.incident.finding.domain.Finding;
import io.jiaoying.incident.finding.domain.FindingKind;
import io.jiaoying.incident.finding.domain.FindingState;
import io.jiaoying.incident.persistence.Columns;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The table {@code finding}. */
@ApplicationScoped
class SqlFindings implements Findings {
    private static final String INSERT = """
            INSERT INTO finding (id, key, kind, incident_id, tip_id, region, exercise, evidence, found_at, state)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (key) DO NOTHING""";
    private static final String FIND = "SELECT * FROM finding WHERE id = $1";
    private static final String REVIEW =
            "UPDATE finding SET state = $2, reviewed_by = $3, reviewed_at = $4, words = $5 WHERE id = $1 AND state = 'open'";
    private static final String LIST = """
            SELECT * FROM finding
            WHERE region LIKE $1 || '%' AND ($2::text IS NULL OR state = $2) AND ($3::text IS NULL OR kind = $3)
              AND ($4::timestamptz IS NULL OR (found_at, id) < ($4, $5::uuid))
            ORDER BY found_at DESC, id DESC LIMIT $6""";

    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('finding:' || $1))";
    private static final String FROM_TIPS = """
            SELECT * FROM finding
            WHERE incident_id = $1 AND tip_id IS NOT NULL AND kind = 'suspected-misstatement'
            ORDER BY found_at, id FOR UPDATE""";
    private static final String RESTING_ON = """
            SELECT * FROM finding
            WHERE kind = 'suspected-concealment' AND state = 'open'
              AND EXISTS (SELECT 1 FROM jsonb_array_elements(evidence::jsonb) e WHERE e ->> 'reference' = ANY ($1))
            ORDER BY found_at LIMIT 1 FOR UPDATE""";
    private static final String REST_ON = "UPDATE finding SET evidence = $2 WHERE id = $1 AND state = 'open'";
    private final Pool pool;

    SqlFindings(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Boolean> insert(Tx tx, String key, Finding finding) {
        return tx.sql()
                .preparedQuery(INSERT)
                .execute(values(
                        finding.id(),
                        key,
                        finding.kind().wire(),
                        finding.incidentId(),
                        finding.tipId(),
                        finding.region(),
                        finding.exercise(),
                        evidence(finding.evidence()),
                        utc(finding.foundAt()),
                        finding.state().wire()))
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Uni<Void> oneAtATime(Tx tx, String about) {
        return tx.sql().preparedQuery(ONE_AT_A_TIME).execute(Tuple.of(about)).replaceWithVoid();
    }

    @Override
    public Uni<List<Finding>> fromTips(Tx tx, UUID incidentId) {
        return tx.sql()
                .preparedQuery(FROM_TIPS)
                .execute(Tuple.of(incidentId))
                .map(rows -> Columns.list(rows, SqlFindings::finding));
    }

    @Override
    public Uni<Optional<Finding>> openRestingOn(Tx tx, List<UUID> tips) {
        String[] references = tips.stream().map(Evidence::referenceToTip).toArray(String[]::new);
        return tx.sql()
                .preparedQuery(RESTING_ON)
                .execute(Tuple.of((Object) references))
                .map(SqlFindings::first);
    }

    @Override
    public Uni<Void> restOn(Tx tx, Finding finding) {
        return tx.sql()
                .preparedQuery(REST_ON)
                .execute(values(finding.id(), evidence(finding.evidence())))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Finding>> lock(Tx tx, UUID id) {
        return tx.sql()
                .preparedQuery(FIND + " FOR UPDATE")
                .execute(Tuple.of(id))
                .map(SqlFindings::first);
    }

    @Override
    public Uni<Void> review(Tx tx, Finding reviewed) {
        return tx.sql()
                .preparedQuery(REVIEW)
                .execute(values(
                        reviewed.id(),
                        reviewed.state().wire(),
                        reviewed.reviewedBy(),
                        utc(Objects.requireNonNull(reviewed.reviewedAt())),
                        reviewed.words()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Finding>> find(UUID id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(SqlFindings::first);
    }

    @Override
    public Uni<List<Finding>> list(Filter filter) {
        Instant after = filter.afterFoundAt();
        return pool.preparedQuery(LIST)
                .execute(values(
                        filter.prefix(),
                        filter.state(),
                        filter.kind(),
                        utcOrNull(after),
                        filter.afterId(),
                        filter.rows()))
                .map(rows -> Columns.list(rows, SqlFindings::finding));
    }

    private static Optional<Finding> first(RowSet<Row> rows) {
        return Columns.list(rows, SqlFindings::finding).stream().findFirst();
    }

    private static Finding finding(Row row) {
        OffsetDateTime reviewedAt = row.getOffsetDateTime("reviewed_at");
        return new Finding(
                row.getUUID("id"),
                FindingKind.of(row.getString("kind")).orElseThrow(),
                row.getUUID("incident_id"),
                row.getUUID("tip_id"),
                row.getString("region"),
                row.getBoolean("exercise"),
                evidence(row.getString("evidence")),
                row.getOffsetDateTime("found_at").toInstant(),
                FindingState.of(row.getString("state")).orElseThrow(),
                row.getString("reviewed_by"),
                reviewedAt == null ? null : reviewedAt.toInstant(),
                row.getString("words"));
    }

    private static String evidence(List<Evidence> evidence) {
        var array = new JsonArray();
        evidence.forEach(
                one -> array.add(new JsonObject().put("fact", one.fact()).put("reference", one.reference())));
        return array.encode();
    }

    private static List<Evidence> evidence(String json) {
        return new JsonArray(json)
                .stream()
                        .map(JsonObject.class::cast)
                        .map(one -> new Evidence(one.getString("fact"), one.getString("reference")))
                        .toList();
    }
}
