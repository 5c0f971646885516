package io.jiaoying.incident.notice.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One body told, or to be told.
 *
 * @param recipient a word, an administrative code or an organisation code
 * @param basis regulation and article; null for a notice nobody is obliged to
 * @param legal false for reminders
 * @param dueSince when it became due; null for a notice sent without being due
 * @param reason why it was sent or transferred
 */
public record Notice(
        UUID id,
        UUID incidentId,
        String region,
        boolean exercise,
        NoticeKind kind,
        String recipient,
        String recipientName,
        @Nullable String basis,
        boolean legal,
        @Nullable Instant dueSince,
        @Nullable String reason,
        @Nullable Sent sent,
        @Nullable Receipt receipt) {

    /** That it was sent; {@code recordedAt} is the server's own instant. */
    public record Sent(NoticeMode mode, Instant at, String by, Instant recordedAt) {}

    /** That it arrived. */
    public record Receipt(Instant at, String by) {}

    public String state() {
        if (sent == null) {
            return "due";
        }
        return receipt == null ? "sent" : "receipted";
    }

    public Notice sent(Sent how, @Nullable String why) {
        return with(why == null ? reason : why, how, receipt);
    }

    public Notice receipted(Receipt arrived) {
        return with(reason, sent, arrived);
    }

    private Notice with(@Nullable String why, @Nullable Sent how, @Nullable Receipt arrived) {
        return new Notice(
                id,
                incidentId,
                region,
                exercise,
                kind,
                recipient,
                recipientName,
                basis,
                legal,
                dueSince,
                why,
                how,
                arrived);
    }
}
