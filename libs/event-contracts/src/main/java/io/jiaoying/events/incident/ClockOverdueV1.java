package io.jiaoying.events.incident;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A limit passed and the obligation is still open.
 *
 * @param legal false for unverified rules: a reminder, never a verdict
 * @param mode {@code phone written any}
 * @param startsAt null while the start has not happened
 * @param dueAt null for rules that only say "immediately"
 */
public record ClockOverdueV1(
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
        @Nullable OffsetDateTime startsAt,
        @Nullable OffsetDateTime dueAt,
        OffsetDateTime overdueAt,
        @Nullable OffsetDateTime seenLateAt,
        boolean exercise)
        implements Event {
    public static final String TYPE = "incident.clock-overdue.v1";

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
