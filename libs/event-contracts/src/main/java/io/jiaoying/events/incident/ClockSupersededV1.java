package io.jiaoying.events.incident;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The law no longer asks for it: what it repeated until has come, or another obligation took its place.
 *
 * @param legal false for unverified rules: a reminder, never a verdict
 * @param mode {@code phone written any}
 * @param startsAt null while the start has not happened
 * @param dueAt null for rules that only say "immediately"
 */
public record ClockSupersededV1(
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
        OffsetDateTime supersededAt,
        boolean exercise)
        implements Event {
    public static final String TYPE = "incident.clock-superseded.v1";

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
