package io.jiaoying.incident.application;

import io.jiaoying.events.Event;
import io.jiaoying.timeline.TimelineDraft;

/** Something that happened to an incident: its timeline entry and the event that tells others. */
public record Fact(TimelineDraft entry, Event event) {}
