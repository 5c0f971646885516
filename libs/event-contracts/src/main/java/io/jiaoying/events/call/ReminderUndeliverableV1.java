package io.jiaoying.events.call;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Nobody is known whom a reminder could go to, or a carrier refused it for good.
 *
 * @param number of the clock's reminder: 1, 2 or 3
 * @param audience {@code duty-post duty-leader level-above}
 * @param desk administrative code of the desk that should have been reminded; null where the law names no level
 * @param personId whom the carrier refused, else null
 * @param reason {@code no-desk nobody-known no-number} or the carrier's word
 */
public record ReminderUndeliverableV1(
        String incidentId,
        String clockId,
        int number,
        String audience,
        @Nullable String desk,
        @Nullable String personId,
        String region,
        String reason,
        OffsetDateTime at,
        boolean exercise)
        implements Event {
    public static final String TYPE = "reminder.undeliverable.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.CALL;
    }

    @Override
    public String subject() {
        return incidentId;
    }
}
