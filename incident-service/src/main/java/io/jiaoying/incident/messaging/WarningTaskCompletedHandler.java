package io.jiaoying.incident.messaging;

import io.jiaoying.events.warning.WarningTaskCompletedV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A government did what a warning of the incident obliged it to. */
@Singleton
class WarningTaskCompletedHandler extends IntoTimeline<WarningTaskCompletedV1> {
    WarningTaskCompletedHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, WarningTaskCompletedV1.class, "warning-task-completed");
    }

    @Override
    @Nullable
    String incidentId(WarningTaskCompletedV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(WarningTaskCompletedV1 happened) {
        return happened.completedAt();
    }

    @Override
    Map<String, String> refs(WarningTaskCompletedV1 happened) {
        return Map.of(
                "warningId",
                happened.warningId(),
                "taskId",
                happened.taskId(),
                "code",
                happened.code(),
                "region",
                happened.region());
    }
}
