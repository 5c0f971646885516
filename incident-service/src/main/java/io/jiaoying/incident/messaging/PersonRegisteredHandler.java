package io.jiaoying.incident.messaging;

import io.jiaoying.events.directory.PersonRegisteredV1;
import io.jiaoying.incident.application.Desks;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Somebody holds a post; name and number are not kept here. */
@Singleton
class PersonRegisteredHandler implements EventHandler<PersonRegisteredV1> {
    private final Desks desks;

    PersonRegisteredHandler(Desks desks) {
        this.desks = desks;
    }

    @Override
    public Class<PersonRegisteredV1> event() {
        return PersonRegisteredV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<PersonRegisteredV1> received) {
        PersonRegisteredV1 person = received.data();
        return desks.seat(tx, person.personId(), person.post(), person.region(), person.revision());
    }
}
