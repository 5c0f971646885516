package io.jiaoying.incident.messaging;

import io.jiaoying.events.call.FeedbackOverdueV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Feedback did not come within its time. */
@Singleton
class FeedbackOverdueHandler extends IntoTimeline<FeedbackOverdueV1> {
    FeedbackOverdueHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, FeedbackOverdueV1.class, "feedback-overdue");
    }

    @Override
    @Nullable
    String incidentId(FeedbackOverdueV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(FeedbackOverdueV1 happened) {
        return happened.at();
    }

    @Override
    Map<String, String> refs(FeedbackOverdueV1 happened) {
        String step = happened.step();
        return step == null
                ? Map.of("warningId", happened.warningId(), "callId", happened.callId())
                : Map.of("warningId", happened.warningId(), "callId", happened.callId(), "step", step);
    }
}
