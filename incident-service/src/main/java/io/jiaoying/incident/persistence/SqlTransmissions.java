package io.jiaoying.incident.persistence;

import static io.jiaoying.incident.persistence.Columns.instant;
import static io.jiaoying.incident.persistence.Columns.instantOrNull;
import static io.jiaoying.incident.persistence.Columns.list;
import static io.jiaoying.incident.persistence.Columns.utc;
import static io.jiaoying.incident.persistence.Columns.utcOrNull;

import io.jiaoying.incident.application.Transmissions;
import io.jiaoying.incident.clock.domain.Mode;
import io.jiaoying.incident.clock.domain.Transmission;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code transmission}. */
@ApplicationScoped
class SqlTransmissions implements Transmissions {
    private static final String SELECT = """
            SELECT id, incident_id, region, exercise, from_level, to_level, mode, sent_at, heard_back, satisfied_at,
                   recorded_late, recorded_at, recorded_by, receipted_at, receipted_by, report_id, call
            FROM transmission\s""";
    private static final String LOCK = SELECT + "WHERE id = $1 FOR UPDATE";
    private static final String OF = SELECT + "WHERE incident_id = $1 ORDER BY recorded_at, id";
    private static final String IN_PROVINCE = SELECT + """
            WHERE incident_id = $1 AND left(region, 2) = (SELECT left(i.region, 2) FROM incident i WHERE i.id = $1)
            ORDER BY recorded_at, id""";
    private static final String INSERT = """
            INSERT INTO transmission (id, incident_id, region, exercise, from_level, to_level, mode, sent_at, heard_back,
                                      satisfied_at, recorded_late, recorded_at, recorded_by, report_id, call)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)""";
    private static final String RECEIPT = "UPDATE transmission SET receipted_at = $2, receipted_by = $3 WHERE id = $1";
    private static final String REACHED = """
            SELECT t.to_level, min(t.satisfied_at) AS reached_at FROM transmission t JOIN incident i ON i.id = t.incident_id
            WHERE t.incident_id = $1 AND left(t.region, 2) = left(i.region, 2) GROUP BY t.to_level""";

    @Override
    public Uni<Void> insert(Tx tx, Transmission sent) {
        Tuple values = Tuple.from(Arrays.<@Nullable Object>asList(
                sent.id(),
                sent.incidentId(),
                sent.region(),
                sent.exercise(),
                sent.from(),
                sent.to(),
                sent.mode().wire(),
                utc(sent.sentAt()),
                sent.heardBack(),
                utc(sent.satisfiedAt()),
                sent.recordedLate(),
                utc(sent.recordedAt()),
                sent.recordedBy(),
                sent.reportId(),
                StoredContent.write(sent.call())));
        return tx.sql().preparedQuery(INSERT).execute(values).replaceWithVoid();
    }

    @Override
    public Uni<Optional<Transmission>> lock(Tx tx, UUID id) {
        return tx.sql()
                .preparedQuery(LOCK)
                .execute(Tuple.of(id))
                .map(rows -> list(rows, SqlTransmissions::transmission).stream().findFirst());
    }

    @Override
    public Uni<Void> receipt(Tx tx, Transmission sent) {
        return tx.sql()
                .preparedQuery(RECEIPT)
                .execute(Tuple.of(sent.id(), utcOrNull(sent.receiptedAt()), sent.receiptedBy()))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Transmission>> of(Tx tx, UUID incidentId) {
        return all(tx, OF, incidentId);
    }

    @Override
    public Uni<List<Transmission>> inProvince(Tx tx, UUID incidentId) {
        return all(tx, IN_PROVINCE, incidentId);
    }

    private static Uni<List<Transmission>> all(Tx tx, String sql, UUID incidentId) {
        return tx.sql()
                .preparedQuery(sql)
                .execute(Tuple.of(incidentId))
                .map(rows -> list(rows, SqlTransmissions::transmission));
    }

    @Override
    public Uni<Map<String, Instant>> reached(Tx tx, UUID incidentId) {
        return tx.sql().preparedQuery(REACHED).execute(Tuple.of(incidentId)).map(rows -> {
            Map<String, Instant> reached = new HashMap<>();
            for (Row row : rows) {
                reached.put(row.getString("to_level"), instant(row, "reached_at"));
            }
            return reached;
        });
    }

    private static Transmission transmission(Row row) {
        return new Transmission(
                row.getUUID("id"),
                row.getUUID("incident_id"),
                row.getString("region"),
                row.getBoolean("exercise"),
                row.getString("from_level"),
                row.getString("to_level"),
                Mode.of(row.getString("mode")).orElseThrow(),
                instant(row, "sent_at"),
                row.getBoolean("heard_back"),
                instant(row, "satisfied_at"),
                row.getBoolean("recorded_late"),
                instant(row, "recorded_at"),
                row.getString("recorded_by"),
                instantOrNull(row, "receipted_at"),
                row.getString("receipted_by"),
                row.getUUID("report_id"),
                StoredContent.readCall(row.getString("call")));
    }
}
