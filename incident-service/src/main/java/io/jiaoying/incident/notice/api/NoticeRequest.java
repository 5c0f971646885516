package io.jiaoying.incident.notice.api;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.validation.NotInFuture;
import io.jiaoying.incident.notice.application.SendNotice.Addressee;
import io.jiaoying.incident.notice.application.SendNotice.Sending;
import io.jiaoying.incident.notice.domain.NoticeKind;
import io.jiaoying.incident.notice.domain.NoticeMode;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it was sent: one that was due, by its id, or one to a recipient of the sender's own choice.
 *
 * @param mode {@code phone} or {@code written}
 * @param sentAt defaults to now
 */
record NoticeRequest(
        @Nullable UUID noticeId,
        @Nullable String kind,
        @Nullable @Size(max = 100) String recipient,
        @Nullable @Size(max = 100) String recipientName,
        @Nullable String mode,
        @Nullable @NotInFuture Instant sentAt,
        @Nullable @Size(max = 2000) String reason) {

    Sending sending() {
        NoticeMode how = NoticeMode.of(required("mode", mode))
                .filter(known -> known != NoticeMode.SYSTEM)
                .orElseThrow(() -> Refusal.invalid("mode", "须为 phone 或 written", "must be phone or written"));
        return new Sending(how, sentAt == null ? null : sentAt.truncatedTo(ChronoUnit.MILLIS), reason);
    }

    Addressee addressee() {
        NoticeKind known = NoticeKind.of(required("kind", kind))
                .filter(NoticeKind::isSentByHand)
                .orElseThrow(() -> Refusal.invalid("kind", "未知的值：" + kind, "unknown value: " + kind));
        return new Addressee(known, required("recipient", recipient), recipientName);
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Refusal.invalid(field, "必填", "is required");
        }
        return value;
    }
}
