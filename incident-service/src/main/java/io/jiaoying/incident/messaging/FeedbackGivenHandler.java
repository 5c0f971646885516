package io.jiaoying.incident.messaging;

import io.jiaoying.events.call.FeedbackGivenV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Feedback came back. */
@Singleton
class FeedbackGivenHandler extends IntoTimeline<FeedbackGivenV1> {
    FeedbackGivenHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, FeedbackGivenV1.class, "feedback-given");
    }

    @Override
    @Nullable
    String incidentId(FeedbackGivenV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(FeedbackGivenV1 happened) {
        return happened.at();
    }

    @Override
    Map<String, String> refs(FeedbackGivenV1 happened) {
        return Map.of(
                "warningId",
                happened.warningId(),
                "callId",
                happened.callId(),
                "late",
                String.valueOf(happened.late()));
    }
}
