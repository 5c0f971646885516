package io.jiaoying.incident.messaging;

import io.jiaoying.events.call.CallOutStartedV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The call-out of a warning of the incident started. */
@Singleton
class CallOutStartedHandler extends IntoTimeline<CallOutStartedV1> {
    CallOutStartedHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, CallOutStartedV1.class, "call-out-started");
    }

    @Override
    @Nullable
    String incidentId(CallOutStartedV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(CallOutStartedV1 happened) {
        return happened.startedAt();
    }

    @Override
    Map<String, String> refs(CallOutStartedV1 happened) {
        return Map.of(
                "warningId",
                happened.warningId(),
                "profile",
                happened.profile(),
                "targets",
                String.valueOf(happened.targets()));
    }
}
