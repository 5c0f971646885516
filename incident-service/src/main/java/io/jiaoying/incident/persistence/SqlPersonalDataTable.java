package io.jiaoying.incident.persistence;

import io.jiaoying.incident.application.MaskedData;
import io.jiaoying.incident.application.OpenedData;
import io.jiaoying.incident.application.PersonalDataTable;
import io.jiaoying.incident.domain.PersonalData;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The table {@code personal_data}. */
@ApplicationScoped
class SqlPersonalDataTable implements PersonalDataTable {
    private static final String INSERT = PersonalRows.insert(1);
    private static final String MASKED = "SELECT owner_id, field, masked FROM personal_data WHERE owner_id = ANY ($1)";
    private static final String SEALED =
            "SELECT owner_id, field, sealed, masked FROM personal_data WHERE owner_id = ANY ($1) AND field = ANY ($2)";
    private static final String DESTROY = """
            UPDATE personal_data SET sealed = '', masked = '已销毁', destroyed_at = $2
            WHERE destroyed_at IS NULL
              AND owner_id IN (SELECT id FROM report WHERE incident_id = $1
                               UNION ALL SELECT id FROM transmission WHERE incident_id = $1
                               UNION ALL SELECT id FROM tip WHERE incident_id = $1)""";
    private static final String DESTROY_OF = """
            UPDATE personal_data SET sealed = '', masked = '已销毁', destroyed_at = $2
            WHERE owner_id = $1 AND destroyed_at IS NULL""";
    private final PersonalDataSeal seal;

    SqlPersonalDataTable(PersonalDataSeal seal) {
        this.seal = seal;
    }

    @Override
    public Uni<Void> keep(Tx tx, List<PersonalData> data) {
        return data.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.sql()
                        .preparedQuery(INSERT)
                        .execute(Tuple.from(PersonalRows.parameters(seal, data)))
                        .replaceWithVoid();
    }

    @Override
    public Uni<OpenedData> open(Tx tx, List<UUID> owners, List<String> fields) {
        return tx.sql()
                .preparedQuery(SEALED)
                .execute(Tuple.of(owners.toArray(UUID[]::new), fields.toArray(String[]::new)))
                .map(this::opened);
    }

    /** What was destroyed says so. */
    private String opened(UUID owner, String field, Row row) {
        String sealed = row.getString("sealed");
        return sealed.isEmpty() ? row.getString("masked") : seal.open(owner, field, sealed);
    }

    private OpenedData opened(RowSet<Row> rows) {
        Map<UUID, Map<String, String>> byOwner = new LinkedHashMap<>();
        for (Row row : rows) {
            UUID owner = row.getUUID("owner_id");
            String field = row.getString("field");
            byOwner.computeIfAbsent(owner, one -> new LinkedHashMap<>()).put(field, opened(owner, field, row));
        }
        return new OpenedData(byOwner);
    }

    @Override
    public Uni<MaskedData> masked(Tx tx, List<UUID> owners) {
        return tx.sql()
                .preparedQuery(MASKED)
                .execute(Tuple.of(owners.toArray(UUID[]::new)))
                .map(SqlPersonalDataTable::byOwner);
    }

    @Override
    public Uni<Integer> destroy(Tx tx, UUID incidentId, Instant now) {
        return tx.sql()
                .preparedQuery(DESTROY)
                .execute(Tuple.of(incidentId, Columns.utc(now)))
                .map(RowSet::rowCount);
    }

    @Override
    public Uni<Void> destroyOf(Tx tx, UUID owner, Instant now) {
        return tx.sql()
                .preparedQuery(DESTROY_OF)
                .execute(Tuple.of(owner, Columns.utc(now)))
                .replaceWithVoid();
    }

    private static MaskedData byOwner(RowSet<Row> rows) {
        Map<UUID, Map<String, String>> byOwner = new LinkedHashMap<>();
        for (Row row : rows) {
            byOwner.computeIfAbsent(row.getUUID("owner_id"), owner -> new LinkedHashMap<>())
                    .put(row.getString("field"), row.getString("masked"));
        }
        return new MaskedData(byOwner);
    }
}
