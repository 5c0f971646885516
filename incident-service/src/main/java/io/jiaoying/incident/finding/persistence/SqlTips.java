package io.jiaoying.incident.finding.persistence;

import static io.jiaoying.incident.persistence.Columns.list;
import static io.jiaoying.incident.persistence.Columns.utc;
import static io.jiaoying.incident.persistence.Columns.values;

import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.finding.application.KnownTip;
import io.jiaoying.incident.finding.application.Tips;
import io.jiaoying.incident.finding.domain.Evidence;
import io.jiaoying.incident.finding.domain.StatedFigures;
import io.jiaoying.incident.finding.domain.Tip;
import io.jiaoying.incident.persistence.IncidentRows;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code tip}. */
@ApplicationScoped
class SqlTips implements Tips {
    private static final int ENOUGH = 50;
    private static final String INSERT = """
            INSERT INTO tip (id, source_kind, occurred_at, region, event_type, dead, missing, seriously_injured, exercise,
                             received_at, received_by, expected_by, expected_because, state)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'open')""";
    private static final String LOCK_OPEN =
            "SELECT * FROM tip WHERE id = ANY ($1) AND state = 'open' ORDER BY id FOR UPDATE";
    private static final String DECIDE = "UPDATE tip SET state = $2, incident_id = $3 WHERE id = $1 AND state = 'open'";
    private static final String NEAR = """
            SELECT * FROM incident
            WHERE (region LIKE $1 || '%' OR length(region) >= 9 AND $1 LIKE region || '%') AND occurred_at BETWEEN $2 AND $3
            ORDER BY abs(extract(epoch FROM occurred_at - $4)), id LIMIT $5""";

    private static final String FIND = """
            SELECT t.*, p.masked FROM tip t LEFT JOIN personal_data p ON p.owner_id = t.id AND p.field = 'tip.words'
            WHERE t.id = $1""";
    private static final String LOCK = "SELECT * FROM tip WHERE id = $1 FOR UPDATE";
    private static final String UNMATCHED_NEAR = """
            SELECT * FROM tip
            WHERE state = 'unmatched' AND id <> $1 AND left(region, 9) = $2 AND occurred_at BETWEEN $3 AND $4""";
    private static final String ABOUT = "SELECT * FROM tip WHERE incident_id = $1 ORDER BY received_at, id";
    private static final String IS_EVIDENCE = """
            SELECT EXISTS (SELECT 1 FROM finding WHERE state <> 'dismissed'
                           AND EXISTS (SELECT 1 FROM jsonb_array_elements(evidence::jsonb) e WHERE e ->> 'reference' = $1))""";
    private static final String OPENED =
            "INSERT INTO tip_opening (tip_id, opened_by, opened_at, reason) VALUES ($1, $2, $3, $4)";
    private final Pool pool;

    SqlTips(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> insert(Tx tx, Tip tip) {
        return tx.sql()
                .preparedQuery(INSERT)
                .execute(values(
                        tip.id(),
                        tip.sourceKind(),
                        utc(tip.occurredAt()),
                        tip.region(),
                        tip.eventType(),
                        figure(tip, "dead"),
                        figure(tip, "missing"),
                        figure(tip, "seriouslyInjured"),
                        tip.exercise(),
                        utc(tip.receivedAt()),
                        tip.receivedBy(),
                        utc(tip.expectedBy()),
                        tip.expectedBecause()))
                .replaceWithVoid();
    }

    private static @Nullable Integer figure(Tip tip, String name) {
        Long figure = tip.figures().byName().get(name);
        return figure == null ? null : figure.intValue();
    }

    @Override
    public Uni<List<Tip>> lockOpen(Tx tx, List<UUID> ids) {
        return tx.sql()
                .preparedQuery(LOCK_OPEN)
                .execute(Tuple.of((Object) ids.toArray(UUID[]::new)))
                .map(rows -> list(rows, SqlTips::tip));
    }

    @Override
    public Uni<Void> decide(Tx tx, Tip decided) {
        return tx.sql()
                .preparedQuery(DECIDE)
                .execute(values(decided.id(), decided.state(), decided.incidentId()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<KnownTip>> find(UUID id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id))
                .map(rows -> list(rows, row -> new KnownTip(tip(row), row.getString("masked"))).stream()
                        .findFirst());
    }

    @Override
    public Uni<Optional<Tip>> lock(Tx tx, UUID id) {
        return tx.sql().preparedQuery(LOCK).execute(Tuple.of(id)).map(rows -> list(rows, SqlTips::tip).stream()
                .findFirst());
    }

    @Override
    public Uni<Boolean> isEvidence(Tx tx, UUID id) {
        return tx.sql()
                .preparedQuery(IS_EVIDENCE)
                .execute(Tuple.of(Evidence.referenceToTip(id)))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Void> opened(Tx tx, UUID id, String by, Instant at, String reason) {
        return tx.sql()
                .preparedQuery(OPENED)
                .execute(Tuple.of(id, by, utc(at), reason))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Tip>> unmatchedNear(Tx tx, Tip tip) {
        Tuple values = values(
                tip.id(),
                tip.town(),
                utc(tip.occurredAt().minus(Tip.APART)),
                utc(tip.occurredAt().plus(Tip.APART)));
        return tx.sql().preparedQuery(UNMATCHED_NEAR).execute(values).map(rows -> list(rows, SqlTips::tip));
    }

    @Override
    public Uni<List<Tip>> about(Tx tx, UUID incidentId) {
        return tx.sql().preparedQuery(ABOUT).execute(Tuple.of(incidentId)).map(rows -> list(rows, SqlTips::tip));
    }

    @Override
    public Uni<List<Incident>> near(Tx tx, Tip tip) {
        Tuple values = values(
                tip.region(),
                utc(tip.occurredAt().minus(Tip.APART)),
                utc(tip.occurredAt().plus(Tip.APART)),
                utc(tip.occurredAt()),
                ENOUGH);
        return tx.sql().preparedQuery(NEAR).execute(values).map(rows -> list(rows, IncidentRows::incident));
    }

    private static Tip tip(Row row) {
        return new Tip(
                row.getUUID("id"),
                row.getString("source_kind"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getString("region"),
                row.getString("event_type"),
                StatedFigures.of(
                        row.getInteger("dead"), row.getInteger("missing"), row.getInteger("seriously_injured"), null),
                row.getBoolean("exercise"),
                row.getOffsetDateTime("received_at").toInstant(),
                row.getString("received_by"),
                row.getOffsetDateTime("expected_by").toInstant(),
                row.getString("expected_because"),
                row.getString("state"),
                row.getUUID("incident_id"));
    }
}
