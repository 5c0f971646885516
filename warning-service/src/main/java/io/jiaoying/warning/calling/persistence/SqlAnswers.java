package io.jiaoying.warning.calling.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.Answers;
import io.jiaoying.warning.calling.application.GivenAnswer;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers in PostgreSQL. */
@ApplicationScoped
class SqlAnswers implements Answers {
    private static final String INSERT = """
            INSERT INTO answer (id, call_id, quality, answered_by, at, recorded_at, words, heard_seconds, closes, late,
                attempt_id, in_place)
            SELECT gen_random_uuid(), n.call_id, n.quality, $5, $6, $7, $8, $9, n.closes, n.late, $10, $11
            FROM unnest($1::uuid[], $2::text[], $3::boolean[], $4::boolean[]) n(call_id, quality, closes, late)""";

    private static final String CLOSE = """
            UPDATE call c SET state = 'answered', quality = n.quality, answered_at = $3,
                feedback_since = $4, feedback_due_at = $5
            FROM unnest($1::uuid[], $2::text[]) n(id, quality) WHERE c.id = n.id""";

    @Override
    public Uni<Void> insert(Tx tx, GivenAnswer given, List<Judged> judged, Instant recordedAt) {
        return tx.sql()
                .preparedQuery(INSERT)
                .execute(args(
                        judged.stream().map(Judged::callId).toArray(UUID[]::new),
                        judged.stream().map(one -> one.quality().wire()).toArray(String[]::new),
                        judged.stream().map(Judged::closes).toArray(Boolean[]::new),
                        judged.stream().map(Judged::late).toArray(Boolean[]::new),
                        given.by(),
                        utc(given.at()),
                        utc(recordedAt),
                        given.words(),
                        given.heardSeconds(),
                        given.attemptId(),
                        given.inPlace()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> close(
            Tx tx, List<Judged> closing, Instant at, Instant feedbackSince, @Nullable Instant feedbackDueAt) {
        return tx.sql()
                .preparedQuery(CLOSE)
                .execute(args(
                        closing.stream().map(Judged::callId).toArray(UUID[]::new),
                        closing.stream().map(one -> one.quality().wire()).toArray(String[]::new),
                        utc(at),
                        feedbackDueAt == null ? null : utc(feedbackSince),
                        utc(feedbackDueAt)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> markFeedbackOverdue(Tx tx, List<UUID> callIds, Instant at) {
        return tx.sql()
                .preparedQuery("UPDATE call SET feedback_overdue_at = $2 WHERE id = ANY ($1)")
                .execute(args(Columns.ids(callIds), utc(at)))
                .replaceWithVoid();
    }
}
