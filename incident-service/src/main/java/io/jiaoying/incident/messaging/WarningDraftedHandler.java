package io.jiaoying.incident.messaging;

import io.jiaoying.events.warning.WarningDraftedV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A warning was drafted for the incident. */
@Singleton
class WarningDraftedHandler extends IntoTimeline<WarningDraftedV1> {
    WarningDraftedHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, WarningDraftedV1.class, "warning-drafted");
    }

    @Override
    @Nullable
    String incidentId(WarningDraftedV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(WarningDraftedV1 happened) {
        return happened.draftedAt();
    }

    @Override
    Map<String, String> refs(WarningDraftedV1 happened) {
        return Map.of("warningId", happened.warningId());
    }
}
