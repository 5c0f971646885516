package io.jiaoying.warning.reminding.application;

import io.jiaoying.warning.reminding.domain.Audience;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reminder to one person by one channel, or to nobody.
 *
 * @param desk 12 digits; null where the law names no level
 * @param reason why nobody is reminded, else null
 */
public record ReminderDraft(
        UUID id,
        Audience audience,
        @Nullable String desk,
        @Nullable String personId,
        @Nullable String channel,
        @Nullable String reason) {
    static ReminderDraft toNobody(Audience audience, @Nullable String desk, String reason) {
        return new ReminderDraft(UUID.randomUUID(), audience, desk, null, null, reason);
    }
}
