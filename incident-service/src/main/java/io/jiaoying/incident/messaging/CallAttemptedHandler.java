package io.jiaoying.incident.messaging;

import io.jiaoying.events.call.CallAttemptedV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An attempt to reach a target was handed to a carrier. */
@Singleton
class CallAttemptedHandler extends IntoTimeline<CallAttemptedV1> {
    CallAttemptedHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, CallAttemptedV1.class, "call-attempted");
    }

    @Override
    @Nullable
    String incidentId(CallAttemptedV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(CallAttemptedV1 happened) {
        return happened.at();
    }

    @Override
    Map<String, String> refs(CallAttemptedV1 happened) {
        return Map.of(
                "warningId",
                happened.warningId(),
                "callId",
                happened.callId(),
                "attemptId",
                happened.attemptId(),
                "purpose",
                happened.purpose(),
                "channel",
                happened.channel());
    }
}
