package io.jiaoying.warning.telling.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.instantOrNull;
import static io.jiaoying.warning.sql.Columns.textOrNull;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.application.ToldParties;
import io.jiaoying.warning.sql.Columns;
import io.jiaoying.warning.telling.application.ToldTable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Who was told, in PostgreSQL. */
@ApplicationScoped
class SqlToldTable implements ToldTable, ToldParties {
    private final Pool pool;
    private final String dutyPostWord;

    SqlToldTable(Pool pool, @ConfigProperty(name = "jiaoying.reminding.duty-post", defaultValue = "值班") String word) {
        this.pool = pool;
        this.dutyPostWord = word;
    }

    @Override
    public Uni<List<Contact>> contacts(Tx tx, List<String> desks, List<String> persons) {
        return tx.sql()
                .preparedQuery(ToldSql.CONTACTS)
                .execute(args(desks.toArray(String[]::new), persons.toArray(String[]::new), dutyPostWord))
                .map(rows -> Columns.all(
                        rows,
                        row -> new Contact(row.getString("id"), row.getString("region"), row.getBoolean("has_mail"))));
    }

    @Override
    public Uni<Void> insert(Tx tx, List<ToldTable.Entry> rows) {
        return tx.sql()
                .preparedQuery(ToldSql.INSERT)
                .executeBatch(rows.stream().map(SqlToldTable::values).toList())
                .replaceWithVoid();
    }

    private static Tuple values(ToldTable.Entry row) {
        return args(
                row.id(),
                row.warningId(),
                row.version(),
                row.about(),
                row.party(),
                row.region(),
                row.name(),
                row.people(),
                row.reason(),
                utc(row.toldAt()),
                utc(row.dueAt()));
    }

    @Override
    public Uni<Optional<Waiting>> lock(Tx tx, UUID warningId, UUID id) {
        return tx.sql()
                .preparedQuery(ToldSql.LOCK)
                .execute(Tuple.of(warningId, id))
                .map(rows -> Columns.first(rows, row -> new Waiting(row(row), row.getString("state"))));
    }

    @Override
    public Uni<Void> acknowledged(Tx tx, UUID id, String state, String by, @Nullable String words, Instant at) {
        return tx.sql()
                .preparedQuery(ToldSql.ACKNOWLEDGED)
                .execute(args(id, state, by, words, utc(at)))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<UUID>> warningsOf(Tx tx, List<UUID> ids) {
        return tx.sql()
                .preparedQuery("SELECT DISTINCT warning_id FROM told_party WHERE id = ANY ($1)")
                .execute(Tuple.of((Object) Columns.ids(ids)))
                .map(rows -> Columns.all(rows, row -> row.getUUID("warning_id")));
    }

    @Override
    public Uni<List<ToldTable.Entry>> overdue(Tx tx, List<UUID> ids) {
        return tx.sql()
                .preparedQuery(ToldSql.OVERDUE)
                .execute(Tuple.of((Object) Columns.ids(ids)))
                .map(rows -> Columns.all(rows, SqlToldTable::row));
    }

    @Override
    public Uni<List<Reached>> reached(Tx tx, UUID warningId) {
        return tx.sql()
                .preparedQuery(ToldSql.REACHED)
                .execute(Tuple.of(warningId))
                .map(rows -> Columns.all(
                        rows,
                        row -> new Reached(
                                row.getString("person_id"),
                                row.getString("region"),
                                row.getBoolean("by_voice"),
                                row.getBoolean("by_loudspeaker"),
                                row.getBoolean("by_webhook"),
                                Boolean.TRUE.equals(row.getBoolean("has_mail")))));
    }

    @Override
    public Uni<List<Told>> of(UUID warningId) {
        return pool.preparedQuery(ToldSql.OF)
                .execute(Tuple.of(warningId))
                .map(rows -> Columns.all(rows, SqlToldTable::told));
    }

    private static ToldTable.Entry row(Row row) {
        return new ToldTable.Entry(
                row.getUUID("id"),
                row.getUUID("warning_id"),
                row.getInteger("version"),
                row.getString("about"),
                row.getString("party"),
                row.getString("region"),
                row.getString("name"),
                row.getInteger("people"),
                textOrNull(row, "reason"),
                instant(row, "told_at"),
                instant(row, "due_at"));
    }

    private static Told told(Row row) {
        return new Told(
                row.getUUID("id"),
                row.getString("about"),
                row.getString("party"),
                row.getString("region"),
                row.getString("name"),
                row.getInteger("people"),
                row.getInteger("handed_over"),
                textOrNull(row, "reason"),
                row.getString("state"),
                instant(row, "told_at"),
                instant(row, "due_at"),
                instantOrNull(row, "acknowledged_at"),
                textOrNull(row, "acknowledged_by"),
                textOrNull(row, "words"));
    }
}
