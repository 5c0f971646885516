package io.jiaoying.incident.messaging;

import io.jiaoying.events.warning.WarningIssuedV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A warning was approved and issued for the incident. */
@Singleton
class WarningIssuedHandler extends IntoTimeline<WarningIssuedV1> {
    WarningIssuedHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, WarningIssuedV1.class, "warning-issued");
    }

    @Override
    @Nullable
    String incidentId(WarningIssuedV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(WarningIssuedV1 happened) {
        return happened.issuedAt();
    }

    @Override
    Map<String, String> refs(WarningIssuedV1 happened) {
        return Map.of("warningId", happened.warningId());
    }
}
