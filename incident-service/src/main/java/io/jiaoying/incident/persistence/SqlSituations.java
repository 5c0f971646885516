package io.jiaoying.incident.persistence;

import static io.jiaoying.incident.persistence.Columns.instantOrNull;
import static io.jiaoying.incident.persistence.Columns.list;
import static io.jiaoying.incident.persistence.Columns.utc;
import static io.jiaoying.incident.persistence.Columns.utcOrNull;

import io.jiaoying.incident.application.Situations;
import io.jiaoying.incident.clock.domain.Situation;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The table {@code situation}. */
@ApplicationScoped
class SqlSituations implements Situations {
    private static final String OF = "SELECT stable_at, ended_at FROM situation WHERE incident_id = $1";
    private static final String KEEP = """
            INSERT INTO situation (incident_id, stable_at, ended_at, stated_by, stated_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (incident_id) DO UPDATE
            SET stable_at = excluded.stable_at, ended_at = excluded.ended_at, stated_by = excluded.stated_by,
                stated_at = excluded.stated_at""";

    @Override
    public Uni<Situation> of(Tx tx, UUID incidentId) {
        return tx.sql()
                .preparedQuery(OF)
                .execute(Tuple.of(incidentId))
                .map(
                        rows -> list(
                                        rows,
                                        row -> new Situation(
                                                instantOrNull(row, "stable_at"), instantOrNull(row, "ended_at")))
                                .stream()
                                .findFirst()
                                .orElse(Situation.ONGOING));
    }

    @Override
    public Uni<Void> keep(Tx tx, UUID incidentId, Situation situation, String by, Instant now) {
        return tx.sql()
                .preparedQuery(KEEP)
                .execute(Tuple.of(
                        incidentId, utcOrNull(situation.stableAt()), utcOrNull(situation.endedAt()), by, utc(now)))
                .replaceWithVoid();
    }
}
