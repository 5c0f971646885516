package io.jiaoying.incident.messaging;

import io.jiaoying.events.call.ReminderUndeliverableV1;
import io.jiaoying.incident.application.NoteInTimeline;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;

/** A reminder of a report upward reached nobody. */
@Singleton
class ReminderUndeliverableHandler extends IntoTimeline<ReminderUndeliverableV1> {
    ReminderUndeliverableHandler(NoteInTimeline notes, InstantSource time) {
        super(notes, time, ReminderUndeliverableV1.class, "reminder-undeliverable");
    }

    @Override
    String incidentId(ReminderUndeliverableV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(ReminderUndeliverableV1 happened) {
        return happened.at();
    }

    @Override
    Map<String, String> refs(ReminderUndeliverableV1 happened) {
        return Map.of(
                "clockId",
                happened.clockId(),
                "number",
                Integer.toString(happened.number()),
                "audience",
                happened.audience(),
                "reason",
                happened.reason());
    }
}
