package io.jiaoying.events.call;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;

/**
 * A reminder of a report upward was handed to a carrier.
 *
 * @param number of the clock's reminder: 1, 2 or 3
 * @param audience {@code duty-post duty-leader level-above}
 * @param channel {@code sms voice}
 */
public record ReminderSentV1(
        String incidentId,
        String clockId,
        String reminderId,
        int number,
        String audience,
        String personId,
        String region,
        String channel,
        OffsetDateTime at,
        boolean exercise)
        implements Event {
    public static final String TYPE = "reminder.sent.v1";

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
