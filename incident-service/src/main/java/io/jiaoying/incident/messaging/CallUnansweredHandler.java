package io.jiaoying.incident.messaging;

import io.jiaoying.events.call.CallUnansweredV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A target never answered. */
@Singleton
class CallUnansweredHandler extends IntoTimeline<CallUnansweredV1> {
    CallUnansweredHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, CallUnansweredV1.class, "call-unanswered");
    }

    @Override
    @Nullable
    String incidentId(CallUnansweredV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(CallUnansweredV1 happened) {
        return happened.at();
    }

    @Override
    Map<String, String> refs(CallUnansweredV1 happened) {
        return Map.of("warningId", happened.warningId(), "callId", happened.callId());
    }
}
