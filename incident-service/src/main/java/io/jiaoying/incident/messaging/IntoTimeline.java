package io.jiaoying.incident.messaging;

import io.jiaoying.events.Event;
import io.jiaoying.incident.application.NoteInTimeline;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.timeline.TimelineDraft;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every handler does that writes another service's event into its incident's timeline: references, no personal data. */
abstract class IntoTimeline<E extends Event> implements EventHandler<E> {
    private final NoteInTimeline notes;
    private final InstantSource time;
    private final Class<E> event;
    private final String kind;

    IntoTimeline(NoteInTimeline notes, InstantSource time, Class<E> event, String kind) {
        this.notes = notes;
        this.time = time;
        this.event = event;
        this.kind = kind;
    }

    abstract @Nullable String incidentId(E happened);

    abstract OffsetDateTime at(E happened);

    abstract Map<String, String> refs(E happened);

    @Override
    public final Class<E> event() {
        return event;
    }

    @Override
    public final Uni<Void> handle(Tx tx, Received<E> received) {
        E happened = received.data();
        var entry = new TimelineDraft(
                kind, received.headers().source(), at(happened).toInstant(), time.instant(), refs(happened));
        return notes.note(tx, incidentId(happened), entry).chain(() -> also(tx, happened));
    }

    /** What else follows from it; nothing, as a rule. */
    Uni<Void> also(Tx tx, E happened) {
        return Uni.createFrom().voidItem();
    }
}
