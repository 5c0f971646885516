package io.jiaoying.warning.texting.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.textOrNull;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.CarrierNews;
import io.jiaoying.warning.sql.Columns;
import io.jiaoying.warning.sql.RealCalls;
import io.jiaoying.warning.texting.application.TextDraft;
import io.jiaoying.warning.texting.application.TextTable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Messages in PostgreSQL. */
@ApplicationScoped
class SqlTextTable implements TextTable {
    private static final String INSERT = """
            INSERT INTO text_message (id, about, subject_id, person_id, channel, title, text, exercise, region, state,
                traceparent)
            SELECT gen_random_uuid(), m.*, 'queued', $9
            FROM unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[], $8::text[]) AS m""";

    /** Nothing of an exercise reaches whoever is called in earnest. */
    private static final String CLAIM = """
            WITH due AS MATERIALIZED (
                SELECT d.id, CASE WHEN d.exercise THEN %s ELSE false END AS in_earnest FROM text_message d
                WHERE d.state IN ('queued', 'sending') AND d.next_try_at <= clock_timestamp()
                ORDER BY d.next_try_at LIMIT $1 FOR UPDATE SKIP LOCKED
            ), spared AS (
                UPDATE text_message m SET state = 'refused',
                    reason = CASE WHEN m.claimed_by IS NULL THEN 'real-call-out' ELSE 'may-have-left' END
                FROM due WHERE m.id = due.id AND due.in_earnest
            ), claimed AS (
                UPDATE text_message m SET state = 'sending', tries = m.tries + 1, claimed_by = $2,
                    next_try_at = clock_timestamp() + interval '12 seconds'
                FROM due WHERE m.id = due.id AND NOT due.in_earnest RETURNING m.*
            )
            SELECT c.*, coalesce(c.region, p.region) AS place, p.phone_sealed, p.email_sealed
            FROM claimed c LEFT JOIN person p ON p.id = c.person_id AND p.active
            ORDER BY c.created_at, c.id""".formatted(RealCalls.reach("d.person_id"));

    private static final String HANDED_OVER = """
            UPDATE text_message m SET state = 'handed-over', handed_over_at = clock_timestamp(), carrier_id = n.carrier_id
            FROM unnest($1::uuid[], $2::text[]) n(id, carrier_id) WHERE m.id = n.id AND m.state = 'sending'""";

    private static final String REFUSED = """
            UPDATE text_message m SET state = 'refused', reason = n.reason
            FROM unnest($1::uuid[], $2::text[]) n(id, reason) WHERE m.id = n.id AND m.state = 'sending'""";

    private static final String RETRY = """
            UPDATE text_message m SET state = 'queued', claimed_by = NULL,
                next_try_at = clock_timestamp() + n.millis * interval '1 millisecond'
            FROM unnest($1::uuid[], $2::bigint[]) n(id, millis) WHERE m.id = n.id AND m.state = 'sending'""";

    private static final String BACKLOG = """
            SELECT count(*) AS messages,
                (coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0) * 1000)::bigint AS millis
            FROM text_message WHERE state IN ('queued', 'sending')""";

    private static final String OUTCOME = """
            UPDATE text_message SET outcome = $2, outcome_at = $3, carrier_sequence = $4, reason = coalesce($5, reason)
            WHERE id = $1 AND carrier_sequence < $4""";

    private final Pool pool;

    SqlTextTable(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> insert(Tx tx, List<TextDraft> drafts, @Nullable String traceparent) {
        return tx.sql()
                .preparedQuery(INSERT)
                .execute(args(
                        texts(drafts, draft -> draft.about().wire()),
                        drafts.stream().map(TextDraft::subjectId).toArray(UUID[]::new),
                        texts(drafts, TextDraft::personId),
                        texts(drafts, draft -> draft.channel().wire()),
                        texts(drafts, TextDraft::title),
                        texts(drafts, TextDraft::text),
                        drafts.stream().map(TextDraft::exercise).toArray(Boolean[]::new),
                        drafts.stream().map(TextDraft::region).toArray(String[]::new),
                        traceparent))
                .replaceWithVoid();
    }

    @Override
    public Uni<Backlog> backlog() {
        return pool.query(BACKLOG).execute().map(rows -> {
            Row row = rows.iterator().next();
            return new Backlog(row.getLong("messages"), Duration.ofMillis(row.getLong("millis")));
        });
    }

    private static String[] texts(List<TextDraft> drafts, Function<TextDraft, String> of) {
        return drafts.stream().map(of).toArray(String[]::new);
    }

    @Override
    public Uni<List<Outgoing>> claim(int most, String claimedBy) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(most, claimedBy))
                .map(rows -> Columns.all(rows, SqlTextTable::outgoing));
    }

    @Override
    public Uni<Void> handedOver(List<UUID> ids, List<@Nullable String> carrierIds) {
        return settle(HANDED_OVER, ids, carrierIds.toArray(String[]::new));
    }

    @Override
    public Uni<Void> refused(List<UUID> ids, List<String> reasons) {
        return settle(REFUSED, ids, reasons.toArray(String[]::new));
    }

    @Override
    public Uni<Void> retry(List<UUID> ids, List<Duration> after) {
        return settle(RETRY, ids, after.stream().map(Duration::toMillis).toArray(Long[]::new));
    }

    private Uni<Void> settle(String statement, List<UUID> ids, Object values) {
        return pool.preparedQuery(statement)
                .execute(Tuple.of(Columns.ids(ids), values))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> outcome(Tx tx, CarrierNews news) {
        return tx.sql()
                .preparedQuery(OUTCOME)
                .execute(args(news.attemptId(), news.outcome().wire(), utc(news.at()), news.sequence(), news.reason()))
                .replaceWithVoid();
    }

    private static Outgoing outgoing(Row row) {
        return new Outgoing(
                row.getUUID("id"),
                row.getString("person_id"),
                row.getString("channel"),
                textOrNull(row, "place"),
                row.getString("title"),
                row.getString("text"),
                row.getBoolean("exercise"),
                row.getInteger("tries"),
                textOrNull(row, "phone_sealed"),
                textOrNull(row, "email_sealed"),
                textOrNull(row, "traceparent"),
                instant(row, "created_at"));
    }
}
