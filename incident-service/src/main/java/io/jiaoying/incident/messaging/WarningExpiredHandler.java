package io.jiaoying.incident.messaging;

import io.jiaoying.events.warning.WarningExpiredV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A warning of the incident reached its end. */
@Singleton
class WarningExpiredHandler extends IntoTimeline<WarningExpiredV1> {
    WarningExpiredHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, WarningExpiredV1.class, "warning-expired");
    }

    @Override
    @Nullable
    String incidentId(WarningExpiredV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(WarningExpiredV1 happened) {
        return happened.expiredAt();
    }

    @Override
    Map<String, String> refs(WarningExpiredV1 happened) {
        return Map.of("warningId", happened.warningId());
    }
}
