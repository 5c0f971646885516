package io.jiaoying.incident.reminder.domain;

import java.time.Instant;

/** A reminder that was given. */
public record GivenReminder(Stage stage, Instant at) {}
