package io.jiaoying.outbox;

import io.jiaoying.events.Event;
import io.jiaoying.events.Headers;

/** One event as it came from its topic. */
public record Received<E extends Event>(E data, Headers headers) {
    /** For what this event sets off. */
    public Cause cause() {
        return Cause.of(headers);
    }
}
