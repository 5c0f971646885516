package io.jiaoying.incident.notice.persistence;

import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.notice.domain.Judgement;
import io.jiaoying.incident.notice.domain.Notice;
import io.jiaoying.incident.notice.domain.NoticeKind;
import io.jiaoying.incident.notice.domain.NoticeMode;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of {@code notice}. */
final class NoticeRows {
    private NoticeRows() {}

    static Tuple parameters(Notice notice) {
        Notice.Sent sent = Objects.requireNonNull(notice.sent());
        return Tuple.from(Arrays.<@Nullable Object>asList(
                notice.id(),
                notice.incidentId(),
                notice.region(),
                notice.exercise(),
                notice.kind().wire(),
                notice.recipient(),
                notice.recipientName(),
                notice.basis(),
                notice.legal(),
                utc(notice.dueSince()),
                notice.reason(),
                sent.mode().wire(),
                utc(sent.at()),
                sent.by(),
                utc(sent.recordedAt())));
    }

    static Notice notice(Row row) {
        return new Notice(
                row.getUUID("id"),
                row.getUUID("incident_id"),
                row.getString("region"),
                row.getBoolean("exercise"),
                NoticeKind.of(row.getString("kind")).orElseThrow(),
                row.getString("recipient"),
                row.getString("recipient_name"),
                row.getString("basis"),
                row.getBoolean("legal"),
                instant(row, "due_since"),
                row.getString("reason"),
                new Notice.Sent(
                        NoticeMode.of(row.getString("mode")).orElseThrow(),
                        Objects.requireNonNull(instant(row, "sent_at")),
                        row.getString("sent_by"),
                        Objects.requireNonNull(instant(row, "recorded_at"))),
                receipt(row));
    }

    private static Notice.@Nullable Receipt receipt(Row row) {
        Instant at = instant(row, "receipted_at");
        return at == null ? null : new Notice.Receipt(at, row.getString("receipted_by"));
    }

    /** Judgements from before grades were kept said that it is major. */
    static Judgement judgement(Row row) {
        String grade = row.getString("grade");
        return new Judgement(
                grade == null ? Grade.MAJOR : Grade.of(grade).orElseThrow(),
                row.getString("reason"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("marked_by"));
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }
}
