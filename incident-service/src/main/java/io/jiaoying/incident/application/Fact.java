package io.jiaoying.incident.application;

import io.jiaoying.events.Event;
import io.jiaoying.timeline.TimelineDraft;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that happened: its entry in the incident's timeline, and the event that tells others, if they are told. */
public record Fact(TimelineDraft entry, @Nullable Event event) {
    public Stream<Event> events() {
        return Stream.ofNullable(event);
    }
}
