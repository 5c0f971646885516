package io.jiaoying.incident.messaging;

import io.jiaoying.events.warning.WarningUpdatedV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A warning of the incident changed. */
@Singleton
class WarningUpdatedHandler extends IntoTimeline<WarningUpdatedV1> {
    WarningUpdatedHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, WarningUpdatedV1.class, "warning-updated");
    }

    @Override
    @Nullable
    String incidentId(WarningUpdatedV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(WarningUpdatedV1 happened) {
        return happened.updatedAt();
    }

    @Override
    Map<String, String> refs(WarningUpdatedV1 happened) {
        return Map.of("warningId", happened.warningId());
    }
}
