package io.jiaoying.events.warning;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A task of a warning in force was not done in time.
 */
public record WarningTaskOverdueV1(
        String warningId,
        @Nullable String incidentId,
        String taskId,
        String code,
        String region,
        OffsetDateTime dueAt,
        boolean exercise)
        implements Event {
    public static final String TYPE = "warning.task-overdue.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.WARNING;
    }

    @Override
    public String subject() {
        return warningId;
    }
}
