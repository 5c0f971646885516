package io.jiaoying.events.incident;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A desk is to be reminded that a report upward is due; at most three times per clock.
 *
 * @param legal false for unverified rules: a reminder, never a verdict
 * @param mode {@code phone written any}
 * @param title place and type of the event; no personal data
 * @param dueAt null for rules that only say "immediately"
 * @param number 1, 2 or 3
 * @param percent of the limit that has passed: 50, 80 or 100; null without a limit
 * @param audience {@code duty-post duty-leader level-above}: who is to be reminded
 */
public record ClockRemindedV1(
        String incidentId,
        String clockId,
        String ruleId,
        String packId,
        String packVersion,
        boolean legal,
        String from,
        String to,
        String mode,
        String region,
        String title,
        @Nullable OffsetDateTime startsAt,
        @Nullable OffsetDateTime dueAt,
        int number,
        @Nullable Integer percent,
        List<String> audience,
        OffsetDateTime remindedAt,
        boolean exercise)
        implements Event {
    public static final String TYPE = "incident.clock-reminded.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.INCIDENT;
    }

    @Override
    public String subject() {
        return incidentId;
    }
}
