package io.jiaoying.incident.notice.persistence;

import io.jiaoying.incident.application.NoticeTable;
import io.jiaoying.incident.notice.domain.Judgement;
import io.jiaoying.incident.notice.domain.Notice;
import io.jiaoying.incident.notice.domain.NoticeMoment;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables {@code notice} and {@code notice_moment}. */
@ApplicationScoped
class SqlNoticeTable implements NoticeTable {
    private static final String INSERT = """
            INSERT INTO notice (id, incident_id, region, exercise, kind, recipient, recipient_name, basis, legal, due_since,
                                reason, mode, sent_at, sent_by, recorded_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            ON CONFLICT (id) DO NOTHING""";
    private static final String LOCK = "SELECT * FROM notice WHERE id = $1 FOR UPDATE";
    private static final String RECEIPT = "UPDATE notice SET receipted_at = $2, receipted_by = $3 WHERE id = $1";
    private static final String OF = "SELECT * FROM notice WHERE incident_id = $1 ORDER BY recorded_at, id";
    private static final String TO = """
            SELECT * FROM notice
            WHERE recipient = ANY ($1) AND ($2::timestamptz IS NULL OR (recorded_at, id) < ($2, $3::uuid))
            ORDER BY recorded_at DESC, id DESC LIMIT $4""";
    private static final String MARK = """
            INSERT INTO notice_moment (incident_id, moment, at, marked_by) VALUES ($1, $2, $3, $4)
            ON CONFLICT (incident_id, moment) DO NOTHING""";
    private static final String JUDGE = """
            INSERT INTO notice_moment (incident_id, moment, at, marked_by, grade, reason)
            VALUES ($1, 'judged-likely-major', $2, $3, $4, $5)
            ON CONFLICT (incident_id, moment) DO UPDATE SET grade = excluded.grade, reason = excluded.reason
            WHERE coalesce(notice_moment.grade, 'major') = 'major' AND excluded.grade = 'particularly-major'""";
    private static final String JUDGEMENT =
            "SELECT * FROM notice_moment WHERE incident_id = $1 AND moment = 'judged-likely-major'";
    private static final String MOMENTS = "SELECT moment, at FROM notice_moment WHERE incident_id = $1";

    private final Pool pool;

    SqlNoticeTable(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Boolean> insert(Tx tx, List<Notice> sent) {
        return Multi.createFrom()
                .iterable(sent)
                .onItem()
                .transformToUniAndConcatenate(
                        notice -> tx.sql().preparedQuery(INSERT).execute(NoticeRows.parameters(notice)))
                .map(rows -> rows.rowCount() > 0)
                .collect()
                .asList()
                .map(kept -> kept.stream().allMatch(Boolean::booleanValue));
    }

    @Override
    public Uni<Optional<Notice>> lock(Tx tx, UUID id) {
        return tx.sql().preparedQuery(LOCK).execute(Tuple.of(id)).map(rows -> notices(rows).stream()
                .findFirst());
    }

    @Override
    public Uni<Void> receipt(Tx tx, Notice notice) {
        Notice.Receipt receipt = Objects.requireNonNull(notice.receipt());
        return tx.sql()
                .preparedQuery(RECEIPT)
                .execute(Tuple.of(notice.id(), receipt.at().atOffset(ZoneOffset.UTC), receipt.by()))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Notice>> of(UUID incidentId) {
        return pool.preparedQuery(OF).execute(Tuple.of(incidentId)).map(SqlNoticeTable::notices);
    }

    @Override
    public Uni<List<Notice>> to(
            List<String> recipients, @Nullable Instant afterRecordedAt, @Nullable UUID afterId, int rows) {
        Tuple values = Tuple.from(Arrays.<@Nullable Object>asList(
                recipients.toArray(String[]::new), NoticeRows.utc(afterRecordedAt), afterId, rows));
        return pool.preparedQuery(TO).execute(values).map(SqlNoticeTable::notices);
    }

    @Override
    public Uni<Boolean> mark(Tx tx, UUID incidentId, NoticeMoment moment, Instant at, String by) {
        return tx.sql()
                .preparedQuery(MARK)
                .execute(Tuple.of(incidentId, moment.wire(), at.atOffset(ZoneOffset.UTC), by))
                .map(rows -> rows.rowCount() > 0);
    }

    @Override
    public Uni<Boolean> judge(Tx tx, UUID incidentId, Judgement judgement) {
        Tuple values = Tuple.of(
                incidentId,
                NoticeRows.utc(judgement.at()),
                judgement.by(),
                judgement.grade().wire(),
                judgement.reason());
        return tx.sql().preparedQuery(JUDGE).execute(values).map(rows -> rows.rowCount() > 0);
    }

    @Override
    public Uni<Optional<Judgement>> judgement(UUID incidentId) {
        return pool.preparedQuery(JUDGEMENT)
                .execute(Tuple.of(incidentId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(NoticeRows.judgement(rows.iterator().next())));
    }

    @Override
    public Uni<Map<NoticeMoment, Instant>> moments(UUID incidentId) {
        return pool.preparedQuery(MOMENTS).execute(Tuple.of(incidentId)).map(rows -> {
            Map<NoticeMoment, Instant> moments = new EnumMap<>(NoticeMoment.class);
            for (Row row : rows) {
                NoticeMoment.of(row.getString("moment"))
                        .ifPresent(moment ->
                                moments.put(moment, row.getOffsetDateTime("at").toInstant()));
            }
            return moments;
        });
    }

    private static List<Notice> notices(RowSet<Row> rows) {
        var notices = new ArrayList<Notice>(rows.size());
        for (Row row : rows) {
            notices.add(NoticeRows.notice(row));
        }
        return notices;
    }
}
