package io.jiaoying.warning.calling.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.AttemptDraft;
import io.jiaoying.warning.calling.application.Attempts;
import io.jiaoying.warning.calling.application.CarrierNews;
import io.jiaoying.warning.calling.application.Contacts;
import io.jiaoying.warning.calling.domain.Step;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Attempts in PostgreSQL. */
@ApplicationScoped
class SqlAttempts implements Attempts {
    private static final String INSERT = """
            INSERT INTO attempt (id, call_id, call_out_id, warning_id, to_person_id, sequence, step, who, purpose, channel,
                state, priority, because_of, bundle_id, traceparent, handed_over_at, next_try_at, all_clear, held)
            SELECT n.id, n.call_id, c.call_out_id, c.warning_id, n.to_person,
                coalesce((SELECT max(x.sequence) FROM attempt x WHERE x.call_id = n.call_id), 0)
                    + row_number() OVER (PARTITION BY n.call_id ORDER BY n.place),
                n.step, n.who, n.purpose, n.channel, n.state, n.priority + %s, n.because_of, n.bundle_id, $12,
                CASE WHEN n.state = 'handed-over' THEN clock_timestamp() END,
                clock_timestamp() + n.delay * interval '1 millisecond', n.all_clear,
                n.state = 'queued' AND o.pace_per_second IS NOT NULL
            FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[],
                    $9::int[], $10::uuid[], $11::uuid[], $13::bigint[], $14::boolean[]) WITH ORDINALITY
                n(id, call_id, to_person, step, who, purpose, channel, state, priority, because_of, bundle_id, delay,
                    all_clear, place)
            JOIN call c ON c.id = n.call_id
            JOIN call_out o ON o.id = c.call_out_id
            LEFT JOIN person p ON p.id = n.to_person
            WHERE n.channel <> 'mail' OR p.email_sealed IS NOT NULL""".formatted(CallSql.BEHIND_EVERYTHING_REAL.formatted("c.warning_id"));

    private static final String SUPERSEDE = """
            UPDATE attempt SET state = 'failed',
                reason = CASE WHEN claimed_by IS NOT NULL THEN 'may-have-left'
                    WHEN tried_at IS NULL THEN 'not-tried' ELSE 'superseded' END
            WHERE call_id = ANY ($1) AND state = 'queued' AND purpose = 'wake' AND bundle_id IS NULL
            RETURNING channel, reason""";

    private static final String WITHDRAW = """
            UPDATE attempt SET state = CASE WHEN claimed_by IS NULL THEN 'withdrawn' ELSE 'failed' END,
                reason = CASE WHEN claimed_by IS NULL THEN 'no-longer-needed' ELSE 'may-have-left' END
            WHERE call_id = ANY ($1) AND state = 'queued' AND purpose = 'wake' AND who = 'self'""";

    private static final String WAITING_FOR_MORE = """
            SELECT id, to_person_id, who, channel FROM attempt
            WHERE call_out_id = $1 AND who <> 'self' AND bundle_id = id AND state = 'queued' AND tries = 0
            ORDER BY id FOR UPDATE SKIP LOCKED""";

    private static final String CALLS_OF =
            "SELECT DISTINCT call_id FROM attempt WHERE id = $1 OR bundle_id = $1 ORDER BY call_id";

    private static final String OUTCOME = """
            UPDATE attempt SET outcome = $2, heard_seconds = coalesce($3, heard_seconds), outcome_at = $4,
                carrier_sequence = $5, reason = $6
            WHERE (id = $1 OR bundle_id = $1) AND carrier_sequence < $5
            RETURNING to_person_id, who, purpose, channel""";

    @Override
    public Uni<Void> insert(Tx tx, List<AttemptDraft> drafts, @Nullable String traceparent) {
        if (drafts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.sql()
                .preparedQuery(INSERT)
                .execute(args(
                        ids(drafts, AttemptDraft::id),
                        ids(drafts, AttemptDraft::callId),
                        texts(drafts, AttemptDraft::toPersonId),
                        drafts.stream().map(AttemptDraft::step).toArray(Integer[]::new),
                        texts(drafts, draft -> draft.who().wire()),
                        texts(drafts, draft -> draft.purpose().wire()),
                        texts(drafts, draft -> draft.channel().wire()),
                        texts(drafts, draft -> draft.state().wire()),
                        drafts.stream().map(AttemptDraft::priority).toArray(Integer[]::new),
                        ids(drafts, AttemptDraft::becauseOf),
                        ids(drafts, AttemptDraft::bundleId),
                        traceparent,
                        drafts.stream().map(draft -> draft.after().toMillis()).toArray(Long[]::new),
                        drafts.stream()
                                .map(draft -> draft.purpose() == AttemptDraft.Purpose.ALL_CLEAR)
                                .toArray(Boolean[]::new)))
                .replaceWithVoid();
    }

    private static UUID[] ids(List<AttemptDraft> drafts, Function<AttemptDraft, @Nullable UUID> read) {
        return drafts.stream().map(read).toArray(UUID[]::new);
    }

    private static String[] texts(List<AttemptDraft> drafts, Function<AttemptDraft, String> read) {
        return drafts.stream().map(read).toArray(String[]::new);
    }

    @Override
    public Uni<List<GivenUp>> supersede(Tx tx, List<UUID> callIds) {
        if (callIds.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return tx.sql()
                .preparedQuery(SUPERSEDE)
                .execute(Tuple.of(Columns.ids(callIds)))
                .map(rows -> Columns.all(rows, row -> new GivenUp(row.getString("channel"), row.getString("reason"))));
    }

    @Override
    public Uni<Void> withdraw(Tx tx, List<UUID> callIds) {
        return tx.sql()
                .preparedQuery(WITHDRAW)
                .execute(Tuple.of(Columns.ids(callIds)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> oneAtATime(Tx tx, UUID callOutId) {
        return tx.sql()
                .preparedQuery("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))")
                .execute(Tuple.of("climb " + callOutId))
                .replaceWithVoid();
    }

    @Override
    public Uni<Contacts> waitingForMore(Tx tx, UUID callOutId) {
        return tx.sql()
                .preparedQuery(WAITING_FOR_MORE)
                .execute(Tuple.of(callOutId))
                .map(rows -> {
                    Contacts contacts = new Contacts();
                    rows.forEach(row -> contacts.waiting(
                            row.getUUID("id"),
                            row.getString("to_person_id"),
                            Step.Who.of(row.getString("who")),
                            row.getString("channel")));
                    return contacts;
                });
    }

    @Override
    public Uni<UUID> visitOf(Tx tx, UUID callId) {
        return tx.sql()
                .preparedQuery(
                        "SELECT id FROM attempt WHERE call_id = $1 AND who = 'door' ORDER BY sequence DESC LIMIT 1")
                .execute(Tuple.of(callId))
                .map(rows -> rows.iterator().next().getUUID(0));
    }

    @Override
    public Uni<List<UUID>> callsOf(Tx tx, UUID attemptId) {
        return tx.sql()
                .preparedQuery(CALLS_OF)
                .execute(Tuple.of(attemptId))
                .map(rows -> Columns.all(rows, row -> row.getUUID(0)));
    }

    @Override
    public Uni<@Nullable AttemptOutcome> outcome(Tx tx, CarrierNews news) {
        return tx.sql()
                .preparedQuery(OUTCOME)
                .execute(args(
                        news.attemptId(),
                        news.outcome().wire(),
                        news.heardSeconds(),
                        utc(news.at()),
                        news.sequence(),
                        news.reason()))
                .map(rows -> Columns.first(
                                rows,
                                row -> new AttemptOutcome(
                                        row.getString("to_person_id"),
                                        row.getString("channel"),
                                        !row.getString("who").equals("self"),
                                        row.getString("purpose").equals("feedback")))
                        .orElse(null));
    }
}
