package io.jiaoying.incident.messaging;

import io.jiaoying.events.warning.WarningToldOverdueV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of them did not acknowledge it in time. */
@Singleton
class WarningToldOverdueHandler extends IntoTimeline<WarningToldOverdueV1> {
    WarningToldOverdueHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, WarningToldOverdueV1.class, "warning-told-overdue");
    }

    @Override
    @Nullable
    String incidentId(WarningToldOverdueV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(WarningToldOverdueV1 happened) {
        return happened.dueAt();
    }

    @Override
    Map<String, String> refs(WarningToldOverdueV1 happened) {
        return Map.of("warningId", happened.warningId(), "party", happened.party(), "region", happened.partyRegion());
    }
}
