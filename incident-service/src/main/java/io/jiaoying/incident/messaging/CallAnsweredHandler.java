package io.jiaoying.incident.messaging;

import io.jiaoying.events.call.CallAnsweredV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A target answered. */
@Singleton
class CallAnsweredHandler extends IntoTimeline<CallAnsweredV1> {
    CallAnsweredHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, CallAnsweredV1.class, "call-answered");
    }

    @Override
    @Nullable
    String incidentId(CallAnsweredV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(CallAnsweredV1 happened) {
        return happened.at();
    }

    @Override
    Map<String, String> refs(CallAnsweredV1 happened) {
        return Map.of(
                "warningId",
                happened.warningId(),
                "callId",
                happened.callId(),
                "quality",
                happened.quality(),
                "closes",
                String.valueOf(happened.closes()));
    }
}
