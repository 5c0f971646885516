package io.jiaoying.incident.messaging;

import io.jiaoying.events.warning.WarningCancelledV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A warning of the incident was lifted. */
@Singleton
class WarningCancelledHandler extends IntoTimeline<WarningCancelledV1> {
    WarningCancelledHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, WarningCancelledV1.class, "warning-cancelled");
    }

    @Override
    @Nullable
    String incidentId(WarningCancelledV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(WarningCancelledV1 happened) {
        return happened.cancelledAt();
    }

    @Override
    Map<String, String> refs(WarningCancelledV1 happened) {
        return Map.of("warningId", happened.warningId());
    }
}
