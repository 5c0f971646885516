package io.jiaoying.incident.reminder.application;

import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.reminder.domain.Stage;
import java.time.Instant;

/**
 * A clock whose report upward is still owed.
 *
 * @param title place and type of the incident; no personal data
 * @param knownSince when the clock was recorded
 */
public record OpenClock(Clock clock, String region, boolean exercise, String title, Instant knownSince) {
    /** That its desk is reminded now. */
    public record Reminder(OpenClock of, Stage stage, Instant at) {}
}
