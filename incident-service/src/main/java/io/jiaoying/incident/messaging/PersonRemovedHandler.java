package io.jiaoying.incident.messaging;

import io.jiaoying.events.directory.PersonRemovedV1;
import io.jiaoying.incident.application.Desks;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Somebody holds no post any more. */
@Singleton
class PersonRemovedHandler implements EventHandler<PersonRemovedV1> {
    private final Desks desks;

    PersonRemovedHandler(Desks desks) {
        this.desks = desks;
    }

    @Override
    public Class<PersonRemovedV1> event() {
        return PersonRemovedV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<PersonRemovedV1> received) {
        PersonRemovedV1 person = received.data();
        return desks.vacate(tx, person.personId(), person.region(), person.revision());
    }
}
