package io.jiaoying.incident.persistence;

import static io.jiaoying.incident.persistence.Columns.instant;
import static io.jiaoying.incident.persistence.Columns.instantOrNull;
import static io.jiaoying.incident.persistence.Columns.list;
import static io.jiaoying.incident.persistence.Columns.utc;
import static io.jiaoying.incident.persistence.Columns.utcOrNull;

import io.jiaoying.incident.application.EvidenceHold;
import io.jiaoying.incident.application.EvidenceHolds;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The table {@code evidence_hold}. */
@ApplicationScoped
class SqlEvidenceHolds implements EvidenceHolds {
    private static final String IN_FORCE = "SELECT * FROM evidence_hold WHERE incident_id = $1 AND released_at IS NULL";
    private static final String INSERT =
            "INSERT INTO evidence_hold (id, incident_id, reason, placed_at, placed_by) VALUES ($1, $2, $3, $4, $5)";
    private static final String RELEASE =
            "UPDATE evidence_hold SET released_at = $2, released_by = $3, release_reason = $4 WHERE id = $1";

    @Override
    public Uni<Optional<EvidenceHold>> inForce(Tx tx, UUID incidentId) {
        return tx.sql()
                .preparedQuery(IN_FORCE)
                .execute(Tuple.of(incidentId))
                .map(rows -> list(rows, SqlEvidenceHolds::hold).stream().findFirst());
    }

    @Override
    public Uni<Void> place(Tx tx, EvidenceHold hold) {
        return tx.sql()
                .preparedQuery(INSERT)
                .execute(Tuple.of(hold.id(), hold.incidentId(), hold.reason(), utc(hold.placedAt()), hold.placedBy()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> release(Tx tx, EvidenceHold released) {
        return tx.sql()
                .preparedQuery(RELEASE)
                .execute(Tuple.of(
                        released.id(),
                        utcOrNull(released.releasedAt()),
                        released.releasedBy(),
                        released.releaseReason()))
                .replaceWithVoid();
    }

    private static EvidenceHold hold(Row row) {
        return new EvidenceHold(
                row.getUUID("id"),
                row.getUUID("incident_id"),
                row.getString("reason"),
                instant(row, "placed_at"),
                row.getString("placed_by"),
                instantOrNull(row, "released_at"),
                row.getString("released_by"),
                row.getString("release_reason"));
    }
}
