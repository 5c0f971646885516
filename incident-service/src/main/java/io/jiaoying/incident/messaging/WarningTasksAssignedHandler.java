package io.jiaoying.incident.messaging;

import io.jiaoying.events.warning.WarningTasksAssignedV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a warning of the incident obliges to. */
@Singleton
class WarningTasksAssignedHandler extends IntoTimeline<WarningTasksAssignedV1> {
    WarningTasksAssignedHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, WarningTasksAssignedV1.class, "warning-tasks-assigned");
    }

    @Override
    @Nullable
    String incidentId(WarningTasksAssignedV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(WarningTasksAssignedV1 happened) {
        return happened.at();
    }

    @Override
    Map<String, String> refs(WarningTasksAssignedV1 happened) {
        return Map.of("warningId", happened.warningId(), "tasks", String.join(" ", happened.tasks()));
    }
}
