package io.jiaoying.outbox;

import io.jiaoying.events.Event;
import io.smallrye.mutiny.Uni;

/**
 * What a service does about one event type; one CDI bean per type. Its effects go through the transaction, which also
 * records the event's id, so a redelivered event has no second effect.
 */
public interface EventHandler<E extends Event> {
    Class<E> event();

    /** Throws or fails with {@link PoisonRecordException} for a record that can never be handled. */
    Uni<Void> handle(Tx tx, Received<E> received);
}
