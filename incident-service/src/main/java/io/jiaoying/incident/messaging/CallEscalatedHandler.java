package io.jiaoying.incident.messaging;

import io.jiaoying.events.call.CallEscalatedV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A target was silent and its superior or deputy is called. */
@Singleton
class CallEscalatedHandler extends IntoTimeline<CallEscalatedV1> {
    CallEscalatedHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, CallEscalatedV1.class, "call-escalated");
    }

    @Override
    @Nullable
    String incidentId(CallEscalatedV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(CallEscalatedV1 happened) {
        return happened.at();
    }

    @Override
    Map<String, String> refs(CallEscalatedV1 happened) {
        return Map.of("warningId", happened.warningId(), "callId", happened.callId(), "step", happened.step());
    }
}
