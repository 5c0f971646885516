package io.jiaoying.incident.messaging;

import io.jiaoying.events.call.CallOutStoppedV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The call-out of a warning of the incident was stopped. */
@Singleton
class CallOutStoppedHandler extends IntoTimeline<CallOutStoppedV1> {
    CallOutStoppedHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, CallOutStoppedV1.class, "call-out-stopped");
    }

    @Override
    @Nullable
    String incidentId(CallOutStoppedV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(CallOutStoppedV1 happened) {
        return happened.stoppedAt();
    }

    @Override
    Map<String, String> refs(CallOutStoppedV1 happened) {
        return Map.of(
                "warningId",
                happened.warningId(),
                "reason",
                happened.reason(),
                "stopped",
                String.valueOf(happened.stopped()));
    }
}
