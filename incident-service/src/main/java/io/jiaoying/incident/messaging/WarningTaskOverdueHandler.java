package io.jiaoying.incident.messaging;

import io.jiaoying.events.warning.WarningTaskOverdueV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A government did not do it in time. */
@Singleton
class WarningTaskOverdueHandler extends IntoTimeline<WarningTaskOverdueV1> {
    WarningTaskOverdueHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, WarningTaskOverdueV1.class, "warning-task-overdue");
    }

    @Override
    @Nullable
    String incidentId(WarningTaskOverdueV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(WarningTaskOverdueV1 happened) {
        return happened.dueAt();
    }

    @Override
    Map<String, String> refs(WarningTaskOverdueV1 happened) {
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
