package io.jiaoying.incident.application;

import static io.jiaoying.incident.application.China.time;
import static io.jiaoying.incident.application.China.timeOrNull;

import io.jiaoying.events.incident.ClockRemindedV1;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.reminder.application.OpenClock.Reminder;
import java.util.Map;

/** What is written down and told about a reminder. */
final class ReminderFacts {
    private ReminderFacts() {}

    static Fact reminded(Reminder reminder) {
        Clock clock = reminder.of().clock();
        var facts = new ClockFacts(clock, reminder.of().region(), reminder.of().exercise(), "system", reminder.at());
        var entry = facts.entry(
                "clock-reminded",
                reminder.at(),
                Map.of(
                        "number", Integer.toString(reminder.stage().number()),
                        "audience", String.join(" ", reminder.stage().audience())));
        return new Fact(entry, event(reminder, clock));
    }

    private static ClockRemindedV1 event(Reminder reminder, Clock clock) {
        return new ClockRemindedV1(
                clock.incidentId().toString(),
                clock.id().toString(),
                clock.ruleId(),
                clock.pack().id(),
                clock.pack().version(),
                clock.legal(),
                clock.from(),
                clock.to(),
                clock.mode().wire(),
                reminder.of().region(),
                reminder.of().title(),
                timeOrNull(clock.startsAt()),
                timeOrNull(clock.dueAt()),
                reminder.stage().number(),
                clock.dueAt() == null ? null : reminder.stage().percent(),
                reminder.stage().audience(),
                time(reminder.at()),
                reminder.of().exercise());
    }
}
