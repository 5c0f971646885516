package io.jiaoying.incident.messaging;

import io.jiaoying.events.warning.WarningToldV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Superior, neighbours and garrison were told of a warning of the incident. */
@Singleton
class WarningToldHandler extends IntoTimeline<WarningToldV1> {
    WarningToldHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, WarningToldV1.class, "warning-told");
    }

    @Override
    @Nullable
    String incidentId(WarningToldV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(WarningToldV1 happened) {
        return happened.at();
    }

    @Override
    Map<String, String> refs(WarningToldV1 happened) {
        return Map.of(
                "warningId",
                happened.warningId(),
                "about",
                happened.about(),
                "parties",
                String.join(" ", happened.parties()));
    }
}
