package io.jiaoying.warning.calling.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.textOrNull;

import io.jiaoying.access.RegionScope;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.NumberChecks;
import io.jiaoying.warning.calling.application.NumberView;
import io.jiaoying.warning.calling.application.Numbers;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Number checks in PostgreSQL. */
@ApplicationScoped
class SqlNumberChecks implements NumberChecks {
    private static final String KEEP = """
            INSERT INTO number_check AS k (person_id, channel, revision, state, reason, attempt_id, at)
            SELECT DISTINCT ON (p.id, a.channel) p.id, a.channel, p.revision, $3, n.reason, a.id, clock_timestamp()
            FROM unnest($1::uuid[], $2::text[]) n(id, reason)
            JOIN attempt a ON a.id = n.id JOIN person p ON p.id = a.to_person_id
            WHERE a.channel IN ('sms', 'voice') ORDER BY p.id, a.channel
            ON CONFLICT (person_id, channel) DO UPDATE SET revision = excluded.revision, state = excluded.state,
                reason = excluded.reason, attempt_id = excluded.attempt_id, at = excluded.at""";

    private static final String NOTHING_LEFT = """
            SELECT c.id, o.correlation_id FROM call c JOIN call_out o ON o.id = c.call_out_id
            WHERE c.id IN (SELECT call_id FROM attempt WHERE id = ANY ($1) OR bundle_id = ANY ($1))
                AND c.state IN ('pending', 'calling') AND NOT EXISTS (
                    SELECT 1 FROM attempt a WHERE a.call_id = c.id AND a.purpose = 'wake' AND a.step = c.next_step - 1
                        AND a.state IN ('queued', 'sending', 'bundled', 'handed-over'))
            ORDER BY c.id""";

    /** A check of an older revision says nothing about the present number. */
    private static final String LIST = """
            SELECT * FROM (
                SELECT p.id, p.name, p.post, p.region, p.phone_sealed,
                    CASE WHEN coalesce(bool_or(k.state = 'verified'), false) THEN 'verified'
                        WHEN coalesce(bool_or(k.state = 'dead'), false) THEN 'dead' ELSE 'unverified' END AS state,
                    json_agg(json_build_object('channel', k.channel, 'state', k.state, 'reason', k.reason, 'at', k.at)
                        ORDER BY k.channel) FILTER (WHERE k.person_id IS NOT NULL) AS checks
                FROM person p LEFT JOIN number_check k ON k.person_id = p.id AND k.revision = p.revision
                WHERE p.active AND starts_with(p.region, $1) AND starts_with(p.region, $2)
                GROUP BY p.id) n
            WHERE ($3::text IS NULL OR n.state = $3) AND ($4::text IS NULL OR n.id > $4) ORDER BY n.id LIMIT $5""";

    private final Pool pool;
    private final Numbers numbers;

    SqlNumberChecks(Pool pool, Numbers numbers) {
        this.pool = pool;
        this.numbers = numbers;
    }

    @Override
    public Uni<Void> dead(Tx tx, List<UUID> attemptIds, List<String> reasons) {
        return keep(tx, Columns.ids(attemptIds), reasons.toArray(String[]::new), "dead");
    }

    @Override
    public Uni<Void> verified(Tx tx, UUID attemptId) {
        return keep(tx, new UUID[] {attemptId}, new String[1], "verified");
    }

    private static Uni<Void> keep(Tx tx, UUID[] attempts, @Nullable String[] reasons, String state) {
        return tx.sql()
                .preparedQuery(KEEP)
                .execute(Tuple.of(attempts, reasons, state))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Refused>> nothingLeftToWaitFor(Tx tx, List<UUID> attemptIds) {
        return tx.sql()
                .preparedQuery(NOTHING_LEFT)
                .execute(Tuple.of(Columns.ids(attemptIds)))
                .map(rows -> Columns.all(rows, row -> new Refused(row.getUUID("id"), row.getString("correlation_id"))));
    }

    @Override
    public Uni<List<NumberView>> list(
            RegionScope scope, @Nullable String region, @Nullable String state, @Nullable String after, int rows) {
        return pool.preparedQuery(LIST)
                .execute(args(scope.sqlPrefix(), region == null ? "" : region, state, after, rows))
                .map(found -> Columns.all(found, this::view));
    }

    private NumberView view(Row row) {
        String id = row.getString("id");
        JsonArray checks = row.getJsonArray("checks");
        return new NumberView(
                id,
                row.getString("name"),
                row.getString("post"),
                row.getString("region"),
                numbers.masked(id, textOrNull(row, "phone_sealed")),
                row.getString("state"),
                checks == null
                        ? List.of()
                        : checks.stream()
                                .map(JsonObject.class::cast)
                                .map(SqlNumberChecks::check)
                                .toList());
    }

    private static NumberView.ChannelCheck check(JsonObject json) {
        return new NumberView.ChannelCheck(
                json.getString("channel"),
                json.getString("state"),
                json.getString("reason"),
                OffsetDateTime.parse(json.getString("at")).toInstant());
    }
}
