package io.jiaoying.incident.notice.api;

import io.jiaoying.incident.notice.domain.Notice;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One body told, or to be told.
 *
 * @param state {@code due sent receipted}
 * @param dueSince null for a notice nobody was obliged to send
 */
record NoticeJson(
        UUID id,
        UUID incidentId,
        String kind,
        String recipient,
        String recipientName,
        String state,
        @Nullable String basis,
        boolean legal,
        @Nullable Instant dueSince,
        @Nullable String mode,
        @Nullable Instant sentAt,
        @Nullable String sentBy,
        @Nullable Instant recordedAt,
        @Nullable String reason,
        @Nullable Instant receiptedAt,
        @Nullable String receiptedBy,
        boolean exercise) {

    static NoticeJson of(Notice notice) {
        Notice.Sent sent = notice.sent();
        Notice.Receipt receipt = notice.receipt();
        return new NoticeJson(
                notice.id(),
                notice.incidentId(),
                notice.kind().wire(),
                notice.recipient(),
                notice.recipientName(),
                notice.state(),
                notice.basis(),
                notice.legal(),
                notice.dueSince(),
                sent == null ? null : sent.mode().wire(),
                sent == null ? null : sent.at(),
                sent == null ? null : sent.by(),
                sent == null ? null : sent.recordedAt(),
                notice.reason(),
                receipt == null ? null : receipt.at(),
                receipt == null ? null : receipt.by(),
                notice.exercise());
    }
}
