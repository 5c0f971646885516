package io.jiaoying.incident.messaging;

import io.jiaoying.events.call.CallSentToDoorV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person was sent to a target's door. */
@Singleton
class CallSentToDoorHandler extends IntoTimeline<CallSentToDoorV1> {
    CallSentToDoorHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, CallSentToDoorV1.class, "call-sent-to-door");
    }

    @Override
    @Nullable
    String incidentId(CallSentToDoorV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(CallSentToDoorV1 happened) {
        return happened.at();
    }

    @Override
    Map<String, String> refs(CallSentToDoorV1 happened) {
        return Map.of("warningId", happened.warningId(), "callId", happened.callId());
    }
}
