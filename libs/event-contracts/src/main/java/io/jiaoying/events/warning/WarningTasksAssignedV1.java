package io.jiaoying.events.warning;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a warning obliges to became tasks with deadlines (突发事件应对法 arts. 66, 67, 70).
 *
 * @param tasks codes of the templates
 */
public record WarningTasksAssignedV1(
        String warningId,
        @Nullable String incidentId,
        String region,
        List<String> tasks,
        OffsetDateTime at,
        boolean exercise)
        implements Event {
    public static final String TYPE = "warning.tasks-assigned.v1";

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
