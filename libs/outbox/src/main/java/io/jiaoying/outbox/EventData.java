package io.jiaoying.outbox;

import io.jiaoying.events.Event;
import io.jiaoying.events.EventJson;
import io.jiaoying.events.MalformedEventException;
import org.jspecify.annotations.Nullable;

/** Reads a received event's data; what cannot be read is poison. */
final class EventData {
    private EventData() {}

    static <E extends Event> E read(byte @Nullable [] json, Class<E> type) {
        if (json == null) {
            throw new PoisonRecordException("record has no data");
        }
        try {
            return EventJson.read(type, json);
        } catch (MalformedEventException malformed) {
            throw new PoisonRecordException("malformed data: " + malformed.getMessage(), malformed);
        }
    }

    /** The CloudEvents type of an event record: its {@code TYPE} constant. */
    static String typeOf(Class<? extends Event> event) {
        try {
            return (String) event.getField("TYPE").get(null);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(event + " has no public TYPE", missing);
        }
    }
}
