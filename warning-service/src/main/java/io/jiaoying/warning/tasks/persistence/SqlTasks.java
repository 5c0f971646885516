package io.jiaoying.warning.tasks.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.instantOrNull;
import static io.jiaoying.warning.sql.Columns.textOrNull;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.sql.Columns;
import io.jiaoying.warning.tasks.application.Task;
import io.jiaoying.warning.tasks.application.Tasks;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tasks in PostgreSQL. */
@ApplicationScoped
class SqlTasks implements Tasks {
    private static final String INSERT = """
            INSERT INTO warning_task (id, warning_id, code, region, title, title_en, basis, verified, options, phase, state,
                assigned_at, due_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            ON CONFLICT (warning_id, code, region) DO UPDATE SET state = 'open', due_at = excluded.due_at,
                assigned_at = excluded.assigned_at
            WHERE warning_task.state = 'ended'""";

    private static final String END_OTHERS = """
            UPDATE warning_task t SET state = 'ended'
            WHERE t.warning_id = $1 AND t.state IN ('open', 'overdue')
                AND NOT EXISTS (SELECT 1 FROM unnest($2::text[], $3::text[]) a(code, region)
                    WHERE a.code = t.code AND a.region = t.region)
            RETURNING t.id""";

    private static final String COMPLETE = """
            UPDATE warning_task SET state = $2, completed_by = $3, measures = $4, notes = $5, completed_at = $6
            WHERE id = $1 AND state IN ('open', 'overdue')""";

    private final Pool pool;

    SqlTasks(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Task>> insert(Tx tx, List<Task> tasks) {
        UUID warningId = tasks.get(0).warningId();
        Instant at = tasks.get(0).assignedAt();
        return tx.sql()
                .preparedQuery(INSERT)
                .executeBatch(tasks.stream().map(SqlTasks::values).toList())
                .chain(() -> tx.sql()
                        .preparedQuery("SELECT * FROM warning_task WHERE warning_id = $1 AND assigned_at = $2")
                        .execute(args(warningId, utc(at))))
                .map(rows -> among(Columns.all(rows, SqlTasks::read), tasks));
    }

    private static List<Task> among(List<Task> stored, List<Task> wanted) {
        Set<String> keys = new HashSet<>();
        wanted.forEach(task -> keys.add(task.code() + " " + task.region()));
        return stored.stream()
                .filter(task -> keys.contains(task.code() + " " + task.region()))
                .toList();
    }

    private static Tuple values(Task task) {
        return args(
                task.id(),
                task.warningId(),
                task.code(),
                task.region(),
                task.title(),
                task.titleEn(),
                task.basis(),
                task.verified(),
                task.options().toArray(String[]::new),
                task.phase(),
                task.state(),
                utc(task.assignedAt()),
                utc(task.dueAt()));
    }

    @Override
    public Uni<List<UUID>> endOthers(Tx tx, UUID warningId, List<Task> stillAsked) {
        return tx.sql()
                .preparedQuery(END_OTHERS)
                .execute(args(warningId, texts(stillAsked, Task::code), texts(stillAsked, Task::region)))
                .map(rows -> Columns.all(rows, row -> row.getUUID("id")));
    }

    private static String[] texts(List<Task> tasks, Function<Task, String> of) {
        return tasks.stream().map(of).toArray(String[]::new);
    }

    @Override
    public Uni<Optional<Task>> find(Tx tx, UUID id) {
        return tx.sql()
                .preparedQuery("SELECT * FROM warning_task WHERE id = $1")
                .execute(Tuple.of(id))
                .map(rows -> Columns.first(rows, SqlTasks::read));
    }

    @Override
    public Uni<List<Task>> ofWarning(UUID warningId) {
        return pool.preparedQuery("SELECT * FROM warning_task WHERE warning_id = $1 ORDER BY due_at, code, region")
                .execute(Tuple.of(warningId))
                .map(rows -> Columns.all(rows, SqlTasks::read));
    }

    @Override
    public Uni<List<UUID>> warningsOf(Tx tx, List<UUID> ids) {
        return tx.sql()
                .preparedQuery("SELECT DISTINCT warning_id FROM warning_task WHERE id = ANY ($1)")
                .execute(Tuple.of((Object) Columns.ids(ids)))
                .map(rows -> Columns.all(rows, row -> row.getUUID("warning_id")));
    }

    @Override
    public Uni<Boolean> complete(
            Tx tx, UUID id, String state, String by, List<String> measures, @Nullable String notes, Instant at) {
        return tx.sql()
                .preparedQuery(COMPLETE)
                .execute(args(id, state, by, measures.toArray(String[]::new), notes, utc(at)))
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Uni<List<Task>> overdue(Tx tx, List<UUID> ids) {
        return tx.sql()
                .preparedQuery(
                        "UPDATE warning_task SET state = 'overdue' WHERE id = ANY ($1) AND state = 'open' RETURNING *")
                .execute(Tuple.of((Object) Columns.ids(ids)))
                .map(rows -> Columns.all(rows, SqlTasks::read));
    }

    private static Task read(Row row) {
        return new Task(
                row.getUUID("id"),
                row.getUUID("warning_id"),
                row.getString("code"),
                row.getString("region"),
                row.getString("title"),
                row.getString("title_en"),
                row.getString("basis"),
                row.getBoolean("verified"),
                List.of(row.getArrayOfStrings("options")),
                row.getString("phase"),
                row.getString("state"),
                instant(row, "assigned_at"),
                instant(row, "due_at"),
                instantOrNull(row, "completed_at"),
                textOrNull(row, "completed_by"),
                List.of(row.getArrayOfStrings("measures")),
                textOrNull(row, "notes"));
    }
}
