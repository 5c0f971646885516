package io.jiaoying.incident.messaging;

import io.jiaoying.events.call.ReminderSentV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;

/** A reminder of a report upward left. */
@Singleton
class ReminderSentHandler extends IntoTimeline<ReminderSentV1> {
    ReminderSentHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, ReminderSentV1.class, "reminder-sent");
    }

    @Override
    String incidentId(ReminderSentV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(ReminderSentV1 happened) {
        return happened.at();
    }

    @Override
    Map<String, String> refs(ReminderSentV1 happened) {
        return Map.of(
                "clockId",
                happened.clockId(),
                "number",
                Integer.toString(happened.number()),
                "audience",
                happened.audience(),
                "personId",
                happened.personId(),
                "channel",
                happened.channel());
    }
}
